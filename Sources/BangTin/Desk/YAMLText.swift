/// Writing text as a YAML value that any reader takes as that very text.
enum YAMLText {
  /// `text`, which is one line, as it is where YAML leaves it alone, else in single quotes.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    // By bytes: a quote with a mark above it is another character, but the same quote to YAML.
    let quote = UInt8(ascii: "'")
    return "'" + String(decoding: text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self)
      + "'"
  }

  /// Whether it is of words, starts with a letter, and holds no sign that means something to YAML. A single word
  /// of ASCII could be a number, a date, `yes` or `null`.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first >= 0x80 || first.isASCIILetter else {
      return false
    }
    let isWords = bytes.contains { $0 >= 0x80 || $0 == UInt8(ascii: " ") }
    let hasSign = bytes.contains { ":#\"'{}[]&*!|>%@`\\".utf8.contains($0) }
    return isWords && !hasSign && last != UInt8(ascii: " ")
  }
}
