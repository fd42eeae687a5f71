import Foundation
import Markdown

@testable import BangTin

/// Bytes in memory, as a mapped file would give them.
final class OwnBytes: ByteSource {
  /// Written once, here, and freed with the object.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  init(_ content: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: content.count, alignment: 1)
    copy.copyBytes(from: content)
    bytes = UnsafeRawBufferPointer(copy)
  }

  deinit { bytes.deallocate() }

  func didRead(_ count: Int) {}
}

extension BuildMemory {
  /// What its file would hold.
  func encoded() throws -> [UInt8] {
    let path = FileManager.default.temporaryDirectory.path + "/bangtin-memory-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    MemoryWriter(path: path, room: 1 << 30).finish(self)
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

extension LastBuild {
  /// What its file would hold.
  func encoded() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try encode { bytes += $0 }
    return bytes
  }
}

extension Manifest {
  /// What its file would hold.
  func encoded() throws -> [UInt8] {
    var bytes: [UInt8] = []
    try encode { bytes += $0 }
    return bytes
  }
}
