import Testing
import Vietnamese

@testable import BangTin

/// Parsers never trap, and what they find lies inside its line, whatever is written.
@Suite struct ParserPropertyTests {
  @Test func frontMatterOfAnyFormIsReadWithoutATrap() throws {
    var generator = SoupGenerator(seed: 2026)
    let parser = FrontMatterParser(path: ContentPath("thong-bao/hop.md"), offset: .vietnam)
    for _ in 0..<10_000 {
      let soup = generator.soup(keys: FrontMatterKey.allCases.flatMap(\.names))
      let bytes = Array("---\n\(soup)\n---\n".utf8)
      let text = try SourceText.decoding(bytes, file: "content/thong-bao/hop.md").get()
      guard let block = try? FrontMatterBlock(of: text) else { continue }
      expectInside(parser.parse(block).1, text)
    }
  }

  @Test func settingsOfAnyFormAreReadWithoutATrap() throws {
    var generator = SoupGenerator(seed: 15)
    for _ in 0..<10_000 {
      let soup = generator.soup(keys: SettingsKey.allCases.flatMap(\.names) + ["title", "url", "hardBreaks"])
      let text = try SourceText.decoding(Array(soup.utf8), file: "content/site.yaml").get()
      expectInside(SettingsParser().parse(text).1, text)
    }
  }

  private func expectInside(_ diagnostics: [Diagnostic], _ text: SourceText) {
    for diagnostic in diagnostics {
      guard let place = diagnostic.place, place.line > 0 else { continue }
      let width = text.line(place.line)?.count ?? -1
      let isInside =
        place.column >= 1 && place.column - 1 + place.length <= max(width, place.column)
        && place.column <= width + 1
      if !isInside { Issue.record("\(diagnostic)\n\(String(decoding: text.bytes, as: UTF8.self))") }
    }
  }
}

/// Text of the characters that mean something to YAML, of keys, and of Vietnamese.
private struct SoupGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64: the same values on every run.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private static let pieces = [
    ": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\n- ", "[", "]", "{", "}", ", ", "\"", "'", "''",
    "\\", "|",
    ">", "|-\n  ", "&a ", "*a", "!", "!!str ", "#", " # ", "%", "@", "`", "? ", "~", "\t", "---", "...", " ",
    "\u{A0}",
    "\u{FEFF}", "\u{200B}", "\u{301}", "\u{1B}", "\u{85}", "🇻🇳", "👩‍👩‍👧", "\u{202E}", "\\u1EDD", "\\x41", "0",
    "31/02/2026",
    "2026-03-09", "9/3/26", "12/22/2026 25:00", "có", "ture", "Thông báo", "họp thôn Nà Thử", "ệ",
    "e\u{323}\u{302}", "đ",
  ]

  mutating func soup(keys: [String]) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...24, using: &self) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0: text += "\n" + (keys.randomElement(using: &self) ?? "") + ": "
      default: text += Self.pieces.randomElement(using: &self) ?? ""
      }
    }
    return text
  }
}
