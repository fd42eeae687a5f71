/// An array of bytes that grows at its end.
///
/// `Array.append(contentsOf:)` costs more than the few bytes that most appends bring; here one is a check of
/// the space left, and a copy.
struct ByteBuffer {
  /// What has been appended, then zeros up to the space there is.
  private var storage: [UInt8]
  private var count: Int

  /// Takes the place of `bytes`, which is empty until `moveBytes(to:)`: neither copies anything.
  init(taking bytes: inout [UInt8]) {
    storage = []
    swap(&storage, &bytes)
    count = storage.count
    grow(by: 4096)
  }

  mutating func moveBytes(to bytes: inout [UInt8]) {
    storage.removeSubrange(count...)
    swap(&storage, &bytes)
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if storage.count - count < bytes.count { grow(by: max(bytes.count, storage.count)) }
    storage.withUnsafeMutableBufferPointer { storage in
      guard let target = storage.baseAddress else { return }
      (target + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func removeAll(after count: Int) {
    self.count = count
  }

  private mutating func grow(by space: Int) {
    storage += [UInt8](repeating: 0, count: space)
  }
}
