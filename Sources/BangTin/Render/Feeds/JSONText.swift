/// Writes JSON piece by piece; keys stand in the order in which they are written, so that the same site gives the
/// same bytes.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether a value stands before the next one in the same list or object.
  private var hasValue = false
  private let special: UInt64

  /// For use inside an HTML element, `escapingMarkup` writes every `<` as `\u003c`: nothing can close the element.
  init(escapingMarkup: Bool = false) {
    special = 0xFFFF_FFFF | UInt64(bitsOf: escapingMarkup ? "\"<" : "\"")
  }

  /// `{…}`
  mutating func object(_ members: (inout JSONText) -> Void) { enclose("{", "}", members) }

  /// `[…]`
  mutating func list(_ items: (inout JSONText) -> Void) { enclose("[", "]", items) }

  /// `"name":`, before the value of a member.
  mutating func key(_ name: StaticString) {
    separate()
    bytes.append("\"")
    bytes.append(name)
    bytes.append("\":")
    hasValue = false
  }

  /// A member with a text; nothing without one.
  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    self.text(text)
  }

  /// A string.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// A string given in UTF-8.
  mutating func text(_ utf8: [UInt8]) { utf8.withUnsafeBufferPointer { text($0) } }

  private mutating func text(_ utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    bytes.append("\"")
    var start = 0
    // A backslash is the one character above 63 to be escaped.
    while start < utf8.count {
      let end = utf8[start...].firstIndex(of: UInt8(ascii: "\\")) ?? utf8.count
      bytes.append(
        UnsafeBufferPointer(rebasing: utf8[start..<end]), special: special, replacement: Self.escape)
      if end < utf8.count { bytes.append("\\\\") }
      start = end + 1
    }
    bytes.append("\"")
    hasValue = true
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append("\\\"")
    case UInt8(ascii: "\n"): bytes.append("\\n")
    default:
      bytes.append("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  private mutating func enclose(
    _ start: StaticString, _ end: StaticString, _ content: (inout JSONText) -> Void
  ) {
    separate()
    bytes.append(start)
    hasValue = false
    content(&self)
    bytes.append(end)
    hasValue = true
  }

  private mutating func separate() {
    if hasValue { bytes.append(",") }
  }
}
