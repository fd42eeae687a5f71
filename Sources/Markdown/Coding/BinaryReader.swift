/// What was to be read is not there, or is no such value: the bytes are damaged.
public struct DamagedBytes: Error {
  /// No more is known.
  public init() {}
}

/// Reads what `BinaryWriter` wrote. Any bytes may be given: what does not fit is an error, never a trap.
public struct BinaryReader {
  @usableFromInline let bytes: UnsafeRawBufferPointer
  /// Offset of the next byte.
  public private(set) var offset: Int

  /// A reader of bytes that stay where they are while it is used.
  public init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next number from 0 on.
  public mutating func number() throws(DamagedBytes) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset >= 0, offset < bytes.count, shift < 64 {
      let byte = bytes[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw DamagedBytes()
  }

  /// The next number of either sign.
  public mutating func int() throws(DamagedBytes) -> Int {
    let value = try number()
    return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
  }

  /// The next truth value.
  public mutating func flag() throws(DamagedBytes) -> Bool { try number() != 0 }

  /// The next text.
  public mutating func text() throws(DamagedBytes) -> String { text(at: try data()) }

  /// The next text, or nothing, as `write(optional:)` has written it.
  public mutating func optionalText() throws(DamagedBytes) -> String? {
    let count = try number()
    return count == 0 ? nil : text(at: try data(count - 1))
  }

  /// Where the next bytes lie.
  public mutating func data() throws(DamagedBytes) -> Range<Int> { try data(try number()) }

  private mutating func data(_ count: UInt64) throws(DamagedBytes) -> Range<Int> {
    guard count <= UInt64(bytes.count - offset) else { throw DamagedBytes() }
    let start = offset
    offset += Int(count)
    return start..<offset
  }

  private func text(at range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The next value, or nothing.
  @inlinable public mutating func optional<Value>(
    _ body: (inout BinaryReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> Value? {
    try flag() ? try body(&self) : nil
  }

  /// The number of values in the list that comes next.
  public mutating func count() throws(DamagedBytes) -> Int {
    let count = try number()
    // Each value takes a byte at least, so that no damaged count asks for more memory than there is.
    guard count <= UInt64(bytes.count - offset) else { throw DamagedBytes() }
    return Int(count)
  }

  /// The next list.
  @inlinable public mutating func list<Value>(
    _ body: (inout BinaryReader) throws(DamagedBytes) -> Value
  ) throws(DamagedBytes) -> [Value] {
    let count = try count()
    if count == 0 { return [] }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }
}
