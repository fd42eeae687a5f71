/// The letters of a word without case and tones as one number: exact for up to ten letters, six bits each, a hash
/// for longer words, which are no syllables (the longest has seven letters: `nghiêng`).
struct WordKey: Hashable {
  private(set) var rawValue: UInt64 = 0

  init() {}

  /// The key of the letters with these codes.
  init(_ codes: some Sequence<UInt8>) {
    for code in codes { append(code) }
  }

  mutating func append(_ code: UInt8) {
    let isLong = rawValue >= 1 << 54
    rawValue = isLong ? rawValue &* 0x100_0000_01B3 ^ UInt64(code) | 1 << 63 : rawValue << 6 | UInt64(code)
  }
}
