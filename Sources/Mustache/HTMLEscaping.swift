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
  /// The index of the next byte that `entity(for:)` knows. Looks at sixteen bytes at a time, and at each of them
  /// only when there is one among them.
  fileprivate func firstMarkup(from start: Int) -> Int? {
    var index = start
    while count - index >= 16, !hasMarkup(at: index) { index += 16 }
    // The last bytes together with some of those before.
    if count - index < 16, count - start >= 16, !hasMarkup(at: count - 16) { return nil }
    while index < count {
      if entity(for: self[index]) != nil { return index }
      index += 1
    }
    return nil
  }

  /// Whether any of sixteen bytes is one that `entity(for:)` knows. Of these, `&` `'` and `<` `>` differ in one bit.
  @inline(__always)
  private func hasMarkup(at index: Int) -> Bool {
    typealias Bytes = SIMD16<UInt8>
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Bytes.self)
    let quotes = bytes .== Bytes(repeating: 0x22)
    let ampersands = bytes | Bytes(repeating: 0x01) .== Bytes(repeating: 0x27)
    let brackets = bytes | Bytes(repeating: 0x02) .== Bytes(repeating: 0x3E)
    return any(quotes .| ampersands .| brackets)
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
