extension ByteBuffer {
  mutating func append(_ text: consuming String, escaping: Bool) {
    text.withUTF8 { escaping ? appendEscaped($0) : append($0) }
  }

  mutating func append(_ bytes: [UInt8], escaping: Bool) {
    bytes.withUnsafeBufferPointer { escaping ? appendEscaped($0) : append($0) }
  }

  /// Looks at eight bytes at a time, and at each of them only when one has a meaning in HTML.
  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    let words = UnsafeRawBufferPointer(bytes)
    var runStart = 0
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let end = min(start + 8, bytes.count)
      if end >= 8, !hasMarkup(words.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)) { continue }
      for index in start..<end where isMarkup(bytes[index]) {
        guard let entity = entity(for: bytes[index]) else { continue }
        append(UnsafeBufferPointer(rebasing: bytes[runStart..<index]))
        entity.withUTF8Buffer { append($0) }
        runStart = index + 1
      }
    }
    append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
  }
}

/// Whether any of eight bytes is one of `entity(for:)`. Of these, `&` `'` and `<` `>` differ in one bit.
@inline(__always)
private func hasMarkup(_ bytes: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
  let quotes = zeros(bytes ^ ones &* 0x22)
  let ampersands = zeros((bytes | ones) ^ ones &* 0x27)
  let brackets = zeros((bytes | ones &* 2) ^ ones &* 0x3E)
  return (quotes | ampersands | brackets) & (ones << 7) != 0
}

/// Whether `entity(for:)` knows a byte; all such are below 64.
@inline(__always)
private func isMarkup(_ byte: UInt8) -> Bool {
  let known: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
  return byte < 64 && known & 1 &<< UInt64(byte) != 0
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
