import Mustache

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes XML: text is escaped, and what XML 1.0 cannot hold is left out.
struct XMLText: ~Copyable {
  private var buffer = ByteBuffer(capacity: 16 * 1024)

  init() {
    raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
  }

  /// What has been written.
  var bytes: [UInt8] { buffer.bytes }

  /// Markup, written as it is.
  mutating func raw(_ markup: StaticString) { buffer.append(markup) }

  /// `<name>text</name>`
  mutating func element(_ name: StaticString, _ text: String) {
    raw("<")
    raw(name)
    raw(">")
    escape(text)
    raw("</")
    raw(name)
    raw(">\n")
  }

  /// A text as character data, or in a quoted attribute.
  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Markup as character data.
  mutating func escape(_ markup: [UInt8]) {
    markup.withUnsafeBufferPointer { escape($0) }
  }

  private static let special = ASCIISet(controlsExcept: "\t\n\r", and: "&<>\"")

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    // Few letters begin with EF in UTF-8.
    if let start = text.baseAddress, memchr(start, 0xEF, text.count) != nil {
      Self.withoutNoncharacters(text).withUnsafeBufferPointer { escapeCharacters($0) }
    } else {
      escapeCharacters(text)
    }
  }

  private mutating func escapeCharacters(_ text: UnsafeBufferPointer<UInt8>) {
    buffer.append(text, special: Self.special) { byte, buffer in
      switch byte {
      case UInt8(ascii: "&"): buffer.append("&amp;")
      case UInt8(ascii: "<"): buffer.append("&lt;")
      case UInt8(ascii: ">"): buffer.append("&gt;")
      case UInt8(ascii: "\""): buffer.append("&quot;")
      default: break
      }
    }
  }

  /// XML 1.0 has no U+FFFE and U+FFFF: EF BF BE and EF BF BF in UTF-8.
  private static func withoutNoncharacters(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    for byte in text {
      kept.append(byte)
      if byte == 0xBE || byte == 0xBF, kept.suffix(3).starts(with: [0xEF, 0xBF]), kept.count >= 3 {
        kept.removeLast(3)
      }
    }
    return kept
  }
}
