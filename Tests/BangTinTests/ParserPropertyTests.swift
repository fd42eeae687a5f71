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

  /// Every answer of `SimpleYAML`, places included, is the one that the library gives.
  @Test(arguments: [Soup.wild, .tame]) func simpleYAMLIsReadAsTheLibraryReadsIt(soup: Soup) throws {
    var generator = SoupGenerator(seed: 42)
    let parser = YAMLParser(file: "content/bai.md")
    var answers = 0
    for _ in 0..<20_000 {
      let yaml = soup == .wild ? generator.soup(keys: ["title", "tiêu đề", "tags"]) : generator.frontMatter()
      let places = YAMLPlaces(yaml, file: "content/bai.md", firstLine: 2)
      guard let simple = SimpleYAML.parse(yaml, places) else { continue }
      answers += 1
      let full = try? parser.parseAll(yaml, places, firstLine: 2)
      let (actual, expected) = (simple.described, full?.described)
      if actual != expected { Issue.record("\(yaml.debugDescription)\n\(actual)\n\(expected ?? "nil")") }
    }
    #expect(answers > (soup == .wild ? 100 : 2_000))
  }

  enum Soup { case wild, tame }

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

  /// Lines that are mostly in order.
  mutating func frontMatter() -> String {
    let values = [
      "Thông báo", "'Họp'", "\"Họp: thôn\"", "2026-03-09", "", " ", "[a, b]", "[y tế]", "[]", "[a,]", "a: b",
      "a # b",
      "a #b", "số 05/TB-UBND", "- x", "it's", "'it''s'", "\"a\\\"b\"", "a,b", "(a)", "1.10", "no", "Đ", "a ",
      "'a' ",
      "[a, 'b']", "[a b, c]", "x]", "null", "~",
    ]
    let items = ["a", "y tế", "b c", "'x'", "a: b", "", "1", "đ/c"]
    let keys = ["title", "date", "tiêu đề", "tags", "x", "so 1", "a-b", "1a", "title"]
    return (0...Int.random(in: 0...4, using: &self)).map { _ in
      let key = keys.randomElement(using: &self) ?? ""
      if Bool.random(using: &self) { return "\(key): \(values.randomElement(using: &self) ?? "")" }
      let indentation = ["", "  ", " "].randomElement(using: &self) ?? ""
      let list = (0...Int.random(in: 0...2, using: &self)).map { _ in
        "\n\(indentation)- \(items.randomElement(using: &self) ?? "")"
      }
      return "\(key):\(list.joined())"
    }.joined(separator: Int.random(in: 0...9, using: &self) == 0 ? "\n\n" : "\n") + "\n"
  }

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

extension YAMLValue {
  /// All that a value tells, its places too.
  fileprivate var described: String {
    let content =
      switch self.content {
      case .text(let text): text.debugDescription
      case .list(let items): "[" + items.map(\.described).joined(separator: ",") + "]"
      case .map(let entries):
        "{" + entries.map { $0.key.described + ":" + $0.value.described }.joined(separator: ",") + "}"
      }
    return "\(place.line):\(place.column)+\(place.length) \(content)"
  }
}
