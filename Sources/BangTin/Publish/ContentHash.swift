/// The size of a file and a 64-bit fingerprint of its bytes: FNV-1a over words of eight bytes, well mixed.
///
/// It tells an old version of a file from a new one; it does not protect against forgery.
struct ContentHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// In bytes.
  private(set) var size = 0

  init() {}

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  /// A fingerprint as the manifest stores it.
  init?(hexadecimal text: some StringProtocol, size: some StringProtocol) {
    guard let value = UInt64(text, radix: 16), let size = Int(size), size >= 0 else { return nil }
    self.value = value
    self.size = size
  }

  var hexadecimal: String { String(value, radix: 16) }

  /// Adds bytes; all but the last piece must have a multiple of eight.
  mutating func add(_ bytes: [UInt8]) {
    size += bytes.count
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var rest: UInt64 = 0
      for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
      if offset < buffer.count { mix(rest ^ UInt64(truncatingIfNeeded: size) << 56) }
    }
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 29
  }
}
