extension ByteBuffer {
  mutating func append(_ text: consuming String, escaping: Bool) {
    text.withUTF8 { escaping ? appendEscaped($0) : append($0) }
  }

  mutating func append(_ bytes: [UInt8], escaping: Bool) {
    bytes.withUnsafeBufferPointer { escaping ? appendEscaped($0) : append($0) }
  }

  private mutating func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let index = bytes.firstMarkup(from: start), let entity = entity(for: bytes[index]) {
      append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      entity.withUTF8Buffer { append($0) }
      start = index + 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the next byte that `entity(for:)` knows; looks at eight bytes at a time.
  fileprivate func firstMarkup(from start: Int) -> Int? {
    var index = start
    while count - index >= 8 {
      if let offset = markupOffset(at: index) { return index + offset }
      index += 8
    }
    // The last bytes together with some of those before.
    if count - start >= 8 { return markupOffset(at: count - 8).map { count - 8 + $0 } }
    while index < count {
      if entity(for: self[index]) != nil { return index }
      index += 1
    }
    return nil
  }

  /// Which of eight bytes is the first that `entity(for:)` knows. Of these, `&` `'` and `<` `>` differ in one bit.
  @inline(__always)
  private func markupOffset(at index: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The highest bit of each byte that is 0; what stands above the first such byte does not count.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & ones << 7 }
    let bytes = UInt64(
      littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let quotes = zeros(bytes ^ ones &* 0x22)
    let ampersands = zeros((bytes | ones) ^ ones &* 0x27)
    let brackets = zeros((bytes | ones &* 2) ^ ones &* 0x3E)
    let marks = quotes | ampersands | brackets
    return marks == 0 ? nil : marks.trailingZeroBitCount / 8
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
