import Vietnamese

/// A text that stands on one line, as titles and names do: NFC, without control characters, single spaces, not empty.
public struct OneLine: Sendable, Hashable {
  /// The most characters that it may have.
  public static let longest = 300

  /// The text.
  public let text: String

  /// Takes what a person typed: tabs and repeated spaces become one space, characters that nobody sees go.
  public init(_ typed: String) throws(Refusal) {
    let scalars = typed.unicodeScalars
    if scalars.contains(where: Self.endsLine) { throw .lineBreak }
    if scalars.contains(where: Self.isUnreadable) { throw .unreadable }
    text = UnicodeText.nfc(UnicodeText.singleLine(typed))
    if text.isEmpty { throw .empty }
    if text.count > Self.longest { throw .tooLong }
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Controls, what stands for bytes that are no UTF-8, and what is no character at all.
  private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFD...0xFFFF: true
    default: false
    }
  }
}

extension Refusal {
  fileprivate static let empty = Refusal(
    vi: "chưa viết gì", en: "nothing was written",
    hint: Bilingual(vi: "viết ít nhất một chữ", en: "write at least one letter"))

  fileprivate static let lineBreak = Refusal(
    vi: "có dấu xuống dòng", en: "there is a line break",
    hint: Bilingual(vi: "viết trên một dòng", en: "write it on one line"))

  fileprivate static let unreadable = Refusal(
    vi: "có ký tự không đọc được", en: "there are characters that cannot be read",
    hint: Bilingual(
      vi: "gõ lại bằng bảng mã Unicode (UTF-8)", en: "type it again, in Unicode (UTF-8)"))

  fileprivate static let tooLong = Refusal(
    vi: "dài quá \(OneLine.longest) chữ cái", en: "longer than \(OneLine.longest) characters",
    hint: Bilingual(vi: "viết ngắn lại", en: "make it shorter"))
}
