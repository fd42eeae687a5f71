import Mustache

/// Writes JSON piece by piece; keys stand in the order in which they are written, so that the same site gives the
/// same bytes.
struct JSONText: ~Copyable {
  private var buffer = ByteBuffer(capacity: 2048)
  /// Whether a value stands before the next one in the same list or object.
  private var hasValue = false
  private let special: ASCIISet

  /// For use inside an HTML element, `escapingMarkup` writes every `<` as `\u003c`: nothing can close the element.
  init(escapingMarkup: Bool = false) {
    special = escapingMarkup ? Self.specialInMarkup : Self.special
  }

  private static let special = ASCIISet(controlsExcept: "", and: "\"\\")
  private static let specialInMarkup = ASCIISet(controlsExcept: "", and: "\"\\<")

  /// What has been written.
  var bytes: [UInt8] { buffer.bytes }

  /// `{…}`
  mutating func object(_ members: (inout JSONText) -> Void) { enclose("{", "}", members) }

  /// `[…]`
  mutating func list(_ items: (inout JSONText) -> Void) { enclose("[", "]", items) }

  /// `"name":`, before the value of a member.
  mutating func key(_ name: StaticString) {
    separate()
    buffer.append("\"")
    buffer.append(name)
    buffer.append("\":")
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
    buffer.append("\"")
    buffer.append(utf8, special: special, replacement: Self.escape)
    buffer.append("\"")
    hasValue = true
  }

  private static func escape(_ byte: UInt8, into buffer: inout ByteBuffer) {
    switch byte {
    case UInt8(ascii: "\""): buffer.append("\\\"")
    case UInt8(ascii: "\\"): buffer.append("\\\\")
    case UInt8(ascii: "\n"): buffer.append("\\n")
    default:
      buffer.append("\\u00")
      for digit in [byte >> 4, byte & 15] { buffer.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  private mutating func enclose(
    _ start: StaticString, _ end: StaticString, _ content: (inout JSONText) -> Void
  ) {
    separate()
    buffer.append(start)
    hasValue = false
    content(&self)
    buffer.append(end)
    hasValue = true
  }

  private mutating func separate() {
    if hasValue { buffer.append(",") }
  }
}
