/// A 64-bit fingerprint of a file's bytes: two words of eight bytes at a time, multiplied to 128 bits and folded, as
/// wyhash does; the rest word by word.
///
/// It tells an old version of a file from a new one; it does not protect against forgery.
struct ContentHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Of the bytes so far, modulo 256: more is not mixed in.
  private var count: UInt8 = 0

  init() {}

  init(_ bytes: [UInt8]) {
    add(bytes)
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    add(bytes)
  }

  init(value: UInt64) {
    self.value = value
  }

  static func == (a: ContentHash, b: ContentHash) -> Bool { a.value == b.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }

  /// Adds bytes; all but the last piece must have a multiple of sixteen.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds bytes; all but the last piece must have a multiple of sixteen.
  mutating func add(_ buffer: UnsafeRawBufferPointer) {
    count &+= UInt8(truncatingIfNeeded: buffer.count)
    func word(at offset: Int) -> UInt64 {
      UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var offset = 0
    while offset + 16 <= buffer.count {
      fold(word(at: offset), word(at: offset + 8))
      offset += 16
    }
    if offset + 8 <= buffer.count {
      mix(word(at: offset))
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in buffer[offset...] { rest = rest << 8 | UInt64(byte) }
    if offset < buffer.count { mix(rest ^ UInt64(count) << 56) }
  }

  /// Adds a number.
  mutating func add(_ number: Int) { mix(UInt64(truncatingIfNeeded: number) &+ 1) }

  /// Adds a text and its length, so that two texts one after the other are not taken for one.
  mutating func add(_ text: String) {
    add(text.utf8.count)
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  private mutating func mix(_ word: UInt64) {
    value = (value ^ word) &* Self.factor
    value ^= value >> 29
  }

  private mutating func fold(_ first: UInt64, _ second: UInt64) {
    let product = (first ^ Self.factor).multipliedFullWidth(by: second ^ value)
    value = product.high ^ product.low
  }

  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
}
