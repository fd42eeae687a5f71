import Mustache

extension ByteBuffer {
  /// Appends `text`, where what `replacement` writes stands for each byte of `special`. What lies between is copied as
  /// a whole: most texts have hardly such a byte.
  ///
  /// Only control characters and `" & < > \` may be special: sixteen bytes without any of them are passed over at once.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, special: ASCIISet,
    replacement: (UInt8, inout ByteBuffer) -> Void
  ) {
    var start = 0
    var index = 0
    while index < text.count {
      if text.count - index >= 16, text.areSixteenPlain(at: index) {
        index += 16
        continue
      }
      for next in index..<min(index + 16, text.count) where special.contains(text[next]) {
        append(UnsafeBufferPointer(rebasing: text[start..<next]))
        replacement(text[next], &self)
        start = next + 1
      }
      index += 16
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether sixteen bytes have neither control characters nor `" & < > \` among them; `'` counts as `&`.
  @inline(__always)
  fileprivate func areSixteenPlain(at index: Int) -> Bool {
    typealias Bytes = SIMD16<UInt8>
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Bytes.self)
    let controls = bytes .< Bytes(repeating: 0x20)
    let quotes = bytes .== Bytes(repeating: 0x22)
    let ampersands = bytes | Bytes(repeating: 0x01) .== Bytes(repeating: 0x27)
    let brackets = bytes | Bytes(repeating: 0x02) .== Bytes(repeating: 0x3E)
    let backslashes = bytes .== Bytes(repeating: 0x5C)
    return !any(controls .| quotes .| ampersands .| brackets .| backslashes)
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
