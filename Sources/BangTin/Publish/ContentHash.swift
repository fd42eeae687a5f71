/// A 64-bit fingerprint of a file's bytes: two words of eight bytes at a time, multiplied to 128 bits and folded, as
/// wyhash does, in four lanes that need not wait for each other; the rest in one lane, then word by word.
///
/// It tells an old version of a file from a new one; it does not protect against forgery.
struct ContentHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  /// Of the bytes so far, modulo 256: more is not mixed in.
  private var count: UInt8 = 0

  /// The lanes come together after so many bytes: pieces of a multiple of this give what the whole gives.
  static let blockSize = 4096
  /// What the four lanes take at a time.
  private static let stripe = 64

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

  /// Adds bytes; all but the last piece must have a multiple of `blockSize`.
  mutating func add(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds bytes; all but the last piece must have a multiple of `blockSize`.
  mutating func add(_ buffer: UnsafeRawBufferPointer) {
    count &+= UInt8(truncatingIfNeeded: buffer.count)
    var offset = 0
    while offset + Self.stripe <= buffer.count {
      let end = min(offset + Self.blockSize, buffer.count - buffer.count % Self.stripe)
      fold(buffer, offset..<end)
      offset = end
    }
    while offset + 16 <= buffer.count {
      value = Self.folded(buffer.word(at: offset), buffer.word(at: offset + 8), value)
      offset += 16
    }
    if offset + 8 <= buffer.count {
      mix(buffer.word(at: offset))
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

  /// Adds the bytes in `range`, a number of whole stripes.
  private mutating func fold(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) {
    var lanes = (value, value &+ 1, value &+ 2, value &+ 3)
    for offset in stride(from: range.lowerBound, to: range.upperBound, by: Self.stripe) {
      lanes.0 = Self.folded(buffer.word(at: offset), buffer.word(at: offset + 8), lanes.0)
      lanes.1 = Self.folded(buffer.word(at: offset + 16), buffer.word(at: offset + 24), lanes.1)
      lanes.2 = Self.folded(buffer.word(at: offset + 32), buffer.word(at: offset + 40), lanes.2)
      lanes.3 = Self.folded(buffer.word(at: offset + 48), buffer.word(at: offset + 56), lanes.3)
    }
    value = Self.folded(lanes.0, lanes.1, Self.folded(lanes.2, lanes.3, 0))
  }

  private static func folded(_ first: UInt64, _ second: UInt64, _ value: UInt64) -> UInt64 {
    let product = (first ^ factor).multipliedFullWidth(by: second ^ value)
    return product.high ^ product.low
  }

  private static let factor: UInt64 = 0x9e37_79b9_7f4a_7c15
}

extension UnsafeRawBufferPointer {
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
