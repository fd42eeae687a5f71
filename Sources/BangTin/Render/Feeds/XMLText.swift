/// Writes XML: text is escaped, and what XML 1.0 cannot hold is left out.
struct XMLText {
  private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [10]

  /// Markup, written as it is.
  mutating func raw(_ markup: StaticString) { bytes.append(markup) }

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

  /// Control characters, and `& < > "`.
  private static let special: UInt64 = 0xFFFF_FFFF & ~(1 << 9 | 1 << 10 | 1 << 13) | UInt64(bitsOf: "&<>\"")

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(text, special: Self.special) { byte, bytes in
      switch byte {
      case UInt8(ascii: "&"): bytes.append("&amp;")
      case UInt8(ascii: "<"): bytes.append("&lt;")
      case UInt8(ascii: ">"): bytes.append("&gt;")
      case UInt8(ascii: "\""): bytes.append("&quot;")
      default: break
      }
    }
    if text.contains(0xEF) { dropNoncharacters(from: start) }
  }

  /// XML 1.0 has no U+FFFE and U+FFFF: EF BF BE and EF BF BF in UTF-8.
  private mutating func dropNoncharacters(from start: Int) {
    var end = start
    for index in start..<bytes.count {
      bytes[end] = bytes[index]
      end += 1
      let byte = bytes[index]
      if byte == 0xBE || byte == 0xBF, end - start >= 3, bytes[end - 2] == 0xBF, bytes[end - 3] == 0xEF {
        end -= 3
      }
    }
    bytes.removeSubrange(end...)
  }
}
