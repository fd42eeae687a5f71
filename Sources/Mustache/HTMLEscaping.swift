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
    typealias Halves = SIMD2<UInt64>
    let ones = Halves(repeating: 0x0101_0101_0101_0101)
    let twos = Halves(repeating: 0x0202_0202_0202_0202)
    func zeros(_ bytes: Halves) -> Halves { (bytes &- ones) & ~bytes }
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Halves.self)
    let quotes = zeros(bytes ^ Halves(repeating: 0x2222_2222_2222_2222))
    let ampersands = zeros((bytes | ones) ^ Halves(repeating: 0x2727_2727_2727_2727))
    let brackets = zeros((bytes | twos) ^ Halves(repeating: 0x3E3E_3E3E_3E3E_3E3E))
    let marks = quotes | ampersands | brackets
    return (marks[0] | marks[1]) & 0x8080_8080_8080_8080 != 0
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
