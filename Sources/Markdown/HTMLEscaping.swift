extension [UInt8] {
  mutating func append(_ text: String) { append(contentsOf: text.utf8) }

  /// Escapes `& < > "`, as cmark does in text and in attributes.
  mutating func appendEscaped(_ text: String) { appendEscaped(text.utf8) }

  mutating func appendEscaped(_ text: some Sequence<UInt8>) {
    for byte in text { appendEscaped(byte) }
  }

  mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "\""): append("&quot;")
    default: append(byte)
    }
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
