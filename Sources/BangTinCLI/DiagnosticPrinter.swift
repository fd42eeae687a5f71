import BangTin
import Vietnamese

/// Writes diagnostics for people: what is wrong, where, the line with a caret under it, what to do.
struct DiagnosticPrinter {
  /// How many are shown; the rest is counted.
  static let most = 50
  /// The longest stretch of a source line that is shown, in characters.
  private static let widest = 100

  let language: Language
  let isStyled: Bool
  /// What stands before the paths of the site's files: empty, or the source folder and `/`.
  let sourcePrefix: String
  /// The output folder as the user named it.
  let output: String
  let source: SiteSource?

  /// The text for all of `diagnostics`, which are sorted.
  func text(_ diagnostics: [Diagnostic]) -> String {
    // Of too many, the errors are those that must be seen.
    let first = diagnostics.sorted { $0.severity < $1.severity }.prefix(Self.most).sorted()
    var text = first.map(self.text).joined(separator: "\n")
    let rest = diagnostics.count - Self.most
    if rest > 0 {
      text += "\n" + Bilingual(vi: "… và \(rest) chỗ khác nữa\n", en: "… and \(rest) more\n")[language]
    }
    return text
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let (label, colour) = Self.label(diagnostic.severity)
    let message = diagnostic.message[language].printable
    var text = "\(style(colour, label[language] + ":")) \(message)\n"
    let number = diagnostic.place.map { $0.line > 0 ? String($0.line) : "" } ?? ""
    let margin = String(repeating: " ", count: number.utf8.count)
    if let place = diagnostic.place {
      text += "\(margin)\(style("34", "-->")) \(address(of: place))\n"
      if place.column > 0, let line = source?.line(at: place) {
        let (excerpt, before, width) = Self.excerpt(line, place)
        let bar = style("34", "|")
        text += "\(margin) \(bar)\n\(style("34", number)) \(bar) \(excerpt)\n"
        text += "\(margin) \(bar) \(String(repeating: " ", count: before))"
        text += style(colour, String(repeating: "^", count: width)) + "\n"
      }
    }
    if let hint = diagnostic.hint {
      let lead = "\(margin) = \(Bilingual(vi: "gợi ý", en: "hint")[language]): "
      let indent = "\n" + String(repeating: " ", count: lead.count)
      text +=
        lead
        + hint[language].split(separator: "\n").map { String($0).printable }.joined(separator: indent)
      text += "\n"
    }
    return text
  }

  /// The word for it, and its colour.
  private static func label(_ severity: Diagnostic.Severity) -> (Bilingual, String) {
    switch severity {
    case .error: (Bilingual(vi: "lỗi", en: "error"), "1;31")
    case .warning: (Bilingual(vi: "cảnh báo", en: "warning"), "1;33")
    case .note: (Bilingual(vi: "lưu ý", en: "note"), "1;36")
    }
  }

  /// The path from where the user stands, with line and column as editors and terminals link them.
  private func address(of place: SourcePlace) -> String {
    let inOutput = place.file.hasPrefix("public/")
    let path = inOutput ? output + place.file.dropFirst("public".count) : sourcePrefix + place.file
    let shown = path.printable
    if place.line == 0 { return shown }
    return place.column == 0 ? "\(shown):\(place.line)" : "\(shown):\(place.line):\(place.column)"
  }

  /// The part of a line around a place, with the columns before the caret and under it.
  private static func excerpt(_ line: String, _ place: SourcePlace) -> (String, Int, Int) {
    let all = Array(line)
    var start = 0
    if all.count > widest { start = max(0, min(place.column - 1 - widest / 3, all.count - widest)) }
    let end = min(all.count, start + widest)
    let from = min(max(place.column - 1, start), end)
    let to = min(max(from, place.column - 1 + place.length), end)
    let lead = start > 0 ? "…" : ""
    let text = lead + String(all[start..<end]).printable + (end < all.count ? "…" : "")
    let before = lead.count + all[start..<from].reduce(0) { $0 + TerminalWidth.of($1) }
    let width = all[from..<to].reduce(0) { $0 + TerminalWidth.of($1) }
    return (text, before, max(1, width))
  }

  private func style(_ code: String, _ text: String) -> String {
    isStyled ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// How many columns of a terminal a character takes.
enum TerminalWidth {
  /// 2 for emoji and East Asian wide characters, 0 for what is only marks, else 1.
  static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F, 0xFEFF: return 0
    default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
