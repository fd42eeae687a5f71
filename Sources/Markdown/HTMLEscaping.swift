extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Escapes `& < > "`, as cmark does in text and in attributes.
  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Copies what lies between the characters that have to be escaped.
  mutating func appendEscaped(_ text: Bytes) {
    var copied = 0
    for (at, byte) in text.enumerated() {
      guard let entity = byte.entity else { continue }
      append(contentsOf: text[copied..<at])
      append(entity)
      copied = at + 1
    }
    append(contentsOf: text[copied...])
  }

  /// Escapes an URL for an attribute as cmark does: what may stand in an URL stays, the rest becomes `%XX`.
  mutating func appendEscapedURL(_ url: String) {
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where byte.isSafeInURL: append(byte)
      default: appendPercentEncoded(byte)
      }
    }
  }

  private mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x37 + digit) }
  }
}

extension UInt8 {
  fileprivate var entity: String? {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  fileprivate var isSafeInURL: Bool {
    if isLetter || isDigit { return true }
    switch self {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "%"), UInt8(ascii: "(")...UInt8(ascii: "/"),
      UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "@"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }
}
