/// Writes XML: text is escaped, and what XML 1.0 cannot hold is left out.
struct XMLText {
  private(set) var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="utf-8"?>"#.utf8) + [10]

  /// Markup, written as it is.
  mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// `<name>text</name>`
  mutating func element(_ name: String, _ text: String) {
    raw("<\(name)>")
    escape(text.utf8)
    raw("</\(name)>\n")
  }

  /// Text or markup as character data.
  mutating func escape(_ text: some Sequence<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case 0..<9, 11, 12, 14..<32: continue
      default:
        bytes.append(byte)
        dropNoncharacter(endingIn: byte)
      }
    }
  }

  /// XML 1.0 has no U+FFFE and U+FFFF: EF BF BE and EF BF BF in UTF-8.
  private mutating func dropNoncharacter(endingIn byte: UInt8) {
    guard byte == 0xBE || byte == 0xBF, bytes.suffix(3).dropLast().elementsEqual([0xEF, 0xBF]) else { return }
    bytes.removeLast(3)
  }

  static func escaped(_ text: String) -> String {
    var xml = XMLText()
    let start = xml.bytes.count
    xml.escape(text.utf8)
    return String(decoding: xml.bytes[start...], as: UTF8.self)
  }
}
