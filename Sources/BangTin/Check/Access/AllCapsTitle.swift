/// Finds titles that are all capitals: hard to read, and spelt out letter by letter by some screen readers.
struct AllCapsTitle: DocumentRule {
  private static let fewestLetters = 10
  private static let fewestWords = 3

  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic] {
    let title = text.frontMatter.title
    guard Self.isAllCaps(title) else { return [] }
    return [.allCapsTitle(at: text.place(of: .title))]
  }

  static func isAllCaps(_ title: String) -> Bool {
    var letters = 0
    var hasMark = false
    for scalar in title.unicodeScalars where scalar.properties.isAlphabetic {
      if scalar.properties.isLowercase { return false }
      letters += 1
      // Abbreviations such as UBND have no vowel marks.
      hasMark = hasMark || !scalar.isASCII
    }
    return hasMark && letters >= fewestLetters && title.split(separator: " ").count >= fewestWords
  }
}

extension Diagnostic {
  fileprivate static func allCapsTitle(at place: SourcePlace) -> Diagnostic {
    .warning(
      .allCapsTitle, at: place,
      vi: "tiêu đề viết toàn chữ hoa, khó đọc", en: "the title is all capitals, which is hard to read",
      hint: Bilingual(
        vi: "viết hoa chữ đầu và tên riêng: `Thông báo của UBND xã Khe Mẫu`",
        en: "capitalize only its first letter and names"))
  }
}
