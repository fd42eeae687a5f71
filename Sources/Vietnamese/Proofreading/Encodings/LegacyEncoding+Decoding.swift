extension LegacyEncoding {
  /// The text as it would be if it were in this encoding. Not in NFC.
  func decode(_ text: String) -> String {
    switch self {
    case .tcvn3: Self.mapping(text, Self.tcvn3Letters)
    case .vni: VNIFont.decode(text)
    case .windows1258: Self.mapping(text, Self.windows1258Letters)
    case .mojibake: Mojibake(Array(text.utf8)).decoded
    case .viqr: VIQR.decode(text)
    }
  }

  private static func mapping(_ text: String, _ letters: [Unicode.Scalar: Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(letters[scalar] ?? scalar) }
    return String(result)
  }

  /// TCVN 5712-3, each letter after the Latin 1 character that stands for it. U+00AD is ư.
  private static let tcvn3Letters = letters(
    """
    ¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u{AD}ư ®đ µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ \
    Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ \
    üỹ ýý þỵ
    """)

  /// Windows-1258 where it differs from Windows-1252: letters, and marks that follow their letter.
  private static let windows1258Letters = letters(
    "ÐĐ ðđ ÃĂ ãă ÕƠ õơ ÝƯ ýư Ì\u{300} Ò\u{309} Þ\u{303} ì\u{301} ò\u{323}")

  private static func letters(_ pairs: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = pairs.unicodeScalars.split(separator: " ").map(Array.init)
    return Dictionary(scalars.filter { $0.count == 2 }.map { ($0[0], $0[1]) }) { first, _ in first }
  }
}
