/// Bytes that grow at their end. `Array` checks more than it takes to copy the few bytes that most appends
/// bring.
struct ByteBuffer: ~Copyable {
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init(capacity: Int) {
    bytes = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { bytes.deallocate() }

  func append(to array: inout [UInt8]) {
    array.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    if capacity - count < source.count { grow(by: source.count) }
    (bytes + count).initialize(from: start, count: source.count)
    count += source.count
  }

  mutating func append(_ source: [UInt8], _ range: Range<Int>) {
    source.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private mutating func grow(by space: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + space)
    larger.moveInitialize(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    capacity += capacity + space
  }
}
