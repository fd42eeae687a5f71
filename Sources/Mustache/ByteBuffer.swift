/// Bytes that grow at their end. `Array` checks more than it takes to copy the few bytes that most appends
/// bring.
public struct ByteBuffer: ~Copyable {
  @usableFromInline var start: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var count = 0

  /// An empty buffer with room for `capacity` bytes.
  public init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  /// A copy of all bytes.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Adds the bytes that `source` holds.
  @inlinable public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let first = source.baseAddress else { return }
    if capacity - count < source.count { grow(by: source.count) }
    (start + count).initialize(from: first, count: source.count)
    count += source.count
  }

  /// Adds a text that is known when the program is compiled.
  @inlinable public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append($0) }
  }

  /// Adds the UTF-8 of a text.
  public mutating func append(utf8 text: consuming String) {
    text.withUTF8 { append($0) }
  }

  /// Adds one byte.
  @inlinable public mutating func append(_ byte: UInt8) {
    if capacity == count { grow(by: 1) }
    (start + count).initialize(to: byte)
    count += 1
  }

  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  @usableFromInline mutating func grow(by space: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + space)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity += capacity + space
  }
}
