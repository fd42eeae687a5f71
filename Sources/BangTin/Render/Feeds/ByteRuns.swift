import Mustache

extension ByteBuffer {
  /// Appends `text`, where what `replacement` writes stands for each byte of `special`. What lies between is copied as
  /// a whole: most texts have hardly such a byte.
  ///
  /// Only control characters and `" & < > \` may be special: eight bytes without any of them are passed over at once.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, special: ASCIISet,
    replacement: (UInt8, inout ByteBuffer) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      if text.count - index >= 8, text.areEightPlain(at: index) {
        index += 8
        continue
      }
      for next in index..<min(index + 8, text.count) where special.contains(text[next]) {
        append(UnsafeBufferPointer(rebasing: text[start..<next]))
        replacement(text[next], &self)
        start = next + 1
      }
      index += 8
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether eight bytes have neither control characters nor `" & < > \` among them; `'` counts as `&`.
  @inline(__always)
  fileprivate func areEightPlain(at index: Int) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    let controls = (bytes &- ones &* 0x20) & ~bytes
    let quotes = zeros(bytes ^ ones &* 0x22)
    let ampersands = zeros((bytes | ones) ^ ones &* 0x27)
    let brackets = zeros((bytes | ones &* 2) ^ ones &* 0x3E)
    let backslashes = zeros(bytes ^ ones &* 0x5C)
    return (controls | quotes | ampersands | brackets | backslashes) & ones << 7 == 0
  }
}

/// Some of the ASCII characters.
struct ASCIISet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The characters of a text, which is ASCII.
  init(_ characters: StaticString) {
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  /// Those, and the control characters except for some.
  init(controlsExcept allowed: StaticString, and characters: StaticString) {
    let allowed = ASCIISet(allowed)
    self.init(characters)
    low |= 0xFFFF_FFFF & ~allowed.low
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    byte < 128 && (byte < 64 ? low : high) & 1 &<< UInt64(byte) != 0
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 &<< UInt64(byte) } else { high |= 1 &<< UInt64(byte) }
  }
}
