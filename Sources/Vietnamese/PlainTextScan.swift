/// Finding, sixteen bytes at a time, how far a text has nothing but what nearly all of a Vietnamese one consists of.
extension UnsafeBufferPointer<UInt8> {
  private static var laneCount: Int { 16 }

  /// Where the first scalar begins that may be anything but one of ASCII, line feeds but no other controls among
  /// them, of U+0080–U+02FF or of U+1E00–U+1EFF. `start` itself, the beginning of a scalar, when that is near, or near
  /// an end of the text.
  func endOfPlainText(from start: Int) -> Int {
    var index = start
    // Each byte is looked at together with the two before.
    while index >= 2, index + Self.laneCount <= count, isPlain(at: index) { index += Self.laneCount }
    if index == start { return start }
    // A scalar that the last sixteen bytes have cut begins before.
    if self[index - 1] >= 0xC0 { return index - 1 }
    return self[index - 2] == 0xE1 ? index - 2 : index
  }

  /// Whether sixteen bytes, with the ends of scalars that began before, are of plain text.
  @inline(__always)
  private func isPlain(at index: Int) -> Bool {
    let (bytes, first, second) = (
      Lanes(self, at: index), Lanes(self, at: index - 1), Lanes(self, at: index - 2)
    )
    let text = ~bytes.highBits & (bytes.isAtLeast(0x20) & ~bytes.isAtLeast(0x7F) | ~bytes.differs(from: 0x0A))
    let continuation = bytes.highBits & ~bytes.isAtLeast(0x40)
    let wrong = ~(text | continuation | bytes.leadOfTwo | bytes.leadOfThree)
    let expected = first.leadOfTwo | first.leadOfThree | second.leadOfThree
    // U+1E00–U+1EFF: E1 B8–BB, of which 38–3B are left.
    let otherRow = first.leadOfThree & ~(bytes.isAtLeast(0x38) & ~bytes.isAtLeast(0x3C))
    let all = (wrong | (continuation ^ expected) | otherRow) & Lanes.highBit
    return all[0] | all[1] == 0
  }
}

/// Sixteen bytes in two words, because a compiler makes much of comparing bytes in vectors. What is asked of each byte
/// is answered by its highest bit; the others mean nothing. `isAtLeast` and `differs` look at the lower seven bits.
private struct Lanes {
  typealias Words = SIMD2<UInt64>
  @inline(__always) static var highBit: Words { all(0x80) }

  private let words: Words
  private let low: Words

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    words = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: Words.self)
    low = words & ~Self.highBit
  }

  @inline(__always) var highBits: Words { words & Self.highBit }

  /// C2–CB: the first bytes of U+0080–U+02FF.
  @inline(__always) var leadOfTwo: Words { highBits & isAtLeast(0x42) & ~isAtLeast(0x4C) }

  /// E1.
  @inline(__always) var leadOfThree: Words { highBits & ~differs(from: 0x61) }

  @inline(__always)
  func isAtLeast(_ byte: UInt64) -> Words { low &+ Self.all(0x80 - byte) }

  @inline(__always)
  func differs(from byte: UInt64) -> Words { (low ^ Self.all(byte)) &+ Self.all(0x7F) }

  @inline(__always)
  private static func all(_ byte: UInt64) -> Words { Words(repeating: byte &* 0x0101_0101_0101_0101) }
}
