extension ByteBuffer {
  mutating func append(_ text: consuming String, escaping: Bool) {
    text.withUTF8 { escaping ? appendEscaped($0) : append($0) }
  }

  mutating func append(_ bytes: [UInt8], escaping: Bool) {
    bytes.withUnsafeBufferPointer { escaping ? appendEscaped($0) : append($0) }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    // Letters come after every byte that has a meaning, so most of a text is passed with one comparison.
    for index in bytes.indices where bytes[index] <= UInt8(ascii: ">") {
      guard let entity = entity(for: bytes[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
      entity.withUTF8Buffer { append($0) }
      runStart = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
}

/// What a byte with a meaning in HTML is written as, in text and in quoted attributes. All five are ASCII,
/// so the bytes of other characters never look like one.
@inline(__always)
private func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  case UInt8(ascii: "'"): "&#39;"
  default: nil
  }
}
