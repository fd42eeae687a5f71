import Vietnamese

/// A text of the front matter that people read.
struct FrontMatterWords {
  let key: FrontMatterKey
  /// On one line, without blanks at either end: as it is shown.
  let text: [UInt8]
  /// Names and the like: how they are spelt is nobody's business, but they must be readable.
  let isName: Bool

  /// Of a flood of tags the rest is not read.
  private static let most = 200

  /// All texts of `matter`, the title first.
  static func all(of matter: FrontMatter) -> [FrontMatterWords] {
    let texts: [(FrontMatterKey, [String?])] = [
      (.title, [matter.title]), (.summary, [matter.summary]), (.imageAlt, [matter.imageAlt]),
      (.imageCaption, [matter.imageCaption]), (.tags, matter.tags),
      (.attachments, matter.attachments.map(\.label)),
    ]
    let document = matter.document
    let names: [(FrontMatterKey, [String?])] = [
      (.author, [matter.author]), (.source, [matter.source]),
      (.document, [document?.issuer, document?.signer, document?.position]),
    ]
    let all =
      texts.flatMap { words($0, $1, areNames: false) } + names.flatMap { words($0, $1, areNames: true) }
    return Array(all.prefix(most))
  }

  private static func words(_ key: FrontMatterKey, _ texts: [String?], areNames: Bool) -> [FrontMatterWords] {
    texts.compactMap(\.self).filter { !$0.isEmpty }.map {
      FrontMatterWords(key: key, text: Array($0.utf8), isName: areNames)
    }
  }

  /// Whether a finding by `rule` is worth telling. What somebody wrote as a title is not left over from anywhere.
  func isRead(by rule: TextRule) -> Bool {
    isName ? rule.isAboutReadability : rule != .webResidue
  }

  /// Where the text is written.
  struct Location {
    /// Of the whole value.
    private let whole: SourcePlace
    /// Of its first byte, where the source has the text as it is shown.
    private let start: Int?

    init(of words: FrontMatterWords, in text: CheckedText, _ places: FrontMatterPlaces) {
      let written = String(decoding: words.text, as: UTF8.self)
      whole = places.place(of: written, below: words.key) ?? places.place(of: words.key)
      start = Self.offset(of: words.text, in: text.source, from: whole)
    }

    /// The place of a part of the text; of all of it where it is written in another way.
    func place(of range: Range<Int>, _ places: inout PlaceCursor) -> SourcePlace {
      sourceRange(of: range).map { places.place(of: $0) } ?? whole
    }

    /// In the source.
    func sourceRange(of range: Range<Int>) -> Range<Int>? {
      start.map { range.lowerBound + $0..<range.upperBound + $0 }
    }

    private static func offset(of text: [UInt8], in source: SourceText, from place: SourcePlace) -> Int? {
      var (lineStart, line) = (0, 1)
      while line < place.line {
        guard let end = source.bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        (lineStart, line) = (end + 1, line + 1)
      }
      let end = source.bytes[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      let before = String(decoding: source.bytes[lineStart..<end], as: UTF8.self).prefix(
        max(0, place.column - 1))
      let value = lineStart + before.utf8.count
      for start in value..<min(value + 2, end) where source.bytes[start..<end].starts(with: text) {
        return start
      }
      return nil
    }
  }
}

extension TextRule {
  /// By it a text cannot be read at all.
  fileprivate var isAboutReadability: Bool {
    switch self {
    case .tcvn3Text, .vniText, .windows1258Text, .mojibake, .viqrText, .lostLetters: true
    default: false
    }
  }
}
