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
    typealias Halves = SIMD2<UInt64>
    let ones = Halves(repeating: 0x0101_0101_0101_0101)
    let twos = Halves(repeating: 0x0202_0202_0202_0202)
    func zeros(_ bytes: Halves) -> Halves { (bytes &- ones) & ~bytes }
    let bytes = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: Halves.self)
    let controls = (bytes &- Halves(repeating: 0x2020_2020_2020_2020)) & ~bytes
    let quotes = zeros(bytes ^ Halves(repeating: 0x2222_2222_2222_2222))
    let ampersands = zeros((bytes | ones) ^ Halves(repeating: 0x2727_2727_2727_2727))
    let brackets = zeros((bytes | twos) ^ Halves(repeating: 0x3E3E_3E3E_3E3E_3E3E))
    let backslashes = zeros(bytes ^ Halves(repeating: 0x5C5C_5C5C_5C5C_5C5C))
    let marks = controls | quotes | ampersands | brackets | backslashes
    return (marks[0] | marks[1]) & 0x8080_8080_8080_8080 == 0
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
