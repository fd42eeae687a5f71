/// Bytes that stay in place as long as they are held on to, such as a mapped file.
public protocol ByteSource: AnyObject, Sendable {
  /// All of them.
  var bytes: UnsafeRawBufferPointer { get }

  /// Told after so many of them have been looked at, so that it need not keep all in memory.
  func didRead(_ count: Int)
}

/// Bytes of one's own, or a part of a source that many share.
enum KeptBytes: Sendable {
  case own([UInt8])
  /// The range lies within the source's bytes. Indirect, so that those that are not shared do not hold the room for it.
  indirect case part(of: any ByteSource, Range<Int>)

  func withBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch self {
    case .own(let bytes):
      return try bytes.withUnsafeBufferPointer { bytes throws(Failure) in
        try body(UnsafeRawBufferPointer(bytes))
      }
    case .part(let source, let range):
      defer { source.didRead(range.count) }
      return try body(UnsafeRawBufferPointer(rebasing: source.bytes[range]))
    }
  }
}
