import Markdown

/// Bytes in memory, as a mapped file would give them.
final class OwnBytes: MarkupSource {
  /// Written once, here, and freed with the object.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
    copy.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }
}
