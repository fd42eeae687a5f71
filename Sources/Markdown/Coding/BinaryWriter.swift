/// Writes values in a compact form that `BinaryReader` reads back: numbers of seven bits a byte, the low ones
/// first, texts and lists behind their counts.
public struct BinaryWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []

  /// Nothing yet.
  public init() {}

  /// Writes a number from 0 on.
  public mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Writes a number; small ones of either sign are short.
  public mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  /// Writes a truth value.
  public mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// Writes a text in UTF-8.
  public mutating func write(_ text: String) {
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes.
  public mutating func write(_ data: UnsafeBufferPointer<UInt8>) {
    write(UInt64(data.count))
    bytes.append(contentsOf: data)
  }

  /// Writes a value or its absence.
  public mutating func write<Value>(_ value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  /// Writes a list.
  public mutating func write<Value>(_ values: [Value], _ body: (inout BinaryWriter, Value) -> Void) {
    write(UInt64(values.count))
    for value in values { body(&self, value) }
  }
}
