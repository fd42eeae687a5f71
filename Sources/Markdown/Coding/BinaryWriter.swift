/// Writes values in a compact form that `BinaryReader` reads back: numbers of seven bits a byte, the low ones
/// first, texts and lists behind their counts.
public struct BinaryWriter {
  @usableFromInline var written: [UInt8] = []

  /// What has been written.
  public var bytes: [UInt8] { written }

  /// Nothing yet; there is room for `capacity` bytes.
  public init(capacity: Int = 0) {
    if capacity > 0 { written.reserveCapacity(capacity) }
  }

  /// Writes a number from 0 on.
  @inlinable public mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      written.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    written.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Writes a number; small ones of either sign are short.
  @inlinable public mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  /// Writes a truth value.
  @inlinable public mutating func write(_ flag: Bool) { written.append(flag ? 1 : 0) }

  /// Writes a text in UTF-8.
  public mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Writes a text or its absence; an absent one takes a byte, any other none more than it would take alone.
  public mutating func write(optional text: String?) {
    guard var text else { return write(UInt64(0)) }
    text.withUTF8 { text in
      write(UInt64(text.count) + 1)
      written.append(contentsOf: text)
    }
  }

  /// Writes bytes.
  public mutating func write(_ data: UnsafeBufferPointer<UInt8>) {
    write(UInt64(data.count))
    written.append(contentsOf: data)
  }

  /// Appends what another has written.
  mutating func append(_ other: BinaryWriter) { written.append(contentsOf: other.written) }

  /// Writes a value or its absence.
  @inlinable public mutating func write<Value>(_ value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes a list.
  @inlinable public mutating func write<Value>(_ values: [Value], _ body: (inout BinaryWriter, Value) -> Void)
  {
    write(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}
