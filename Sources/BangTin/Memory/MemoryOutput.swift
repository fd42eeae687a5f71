import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of a memory while it is being written, beside the one that it will replace.
final class MemoryOutput: Sendable {
  let descriptor: Int32
  private let path: String
  private let isInPlace = Atomic(false)
  private var temporary: String { Self.temporary(path) }

  init(replacing path: String) throws(FileError) {
    self.path = path
    try OutputFolder.makeFolder(RealPath.parent(of: path))
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    descriptor = File.open(File.cPath(Self.temporary(path)), flags, mode: 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .write) }
  }

  /// What has not taken its place is taken away.
  deinit {
    close(descriptor)
    if !isInPlace.load(ordering: .acquiring) { unlink(temporary) }
  }

  /// Writes all of `bytes` at `offset`. May be called from several threads.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let written = pwrite(
        descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(offset + done))
      if written < 0, errno == EINTR { continue }
      if written <= 0 { throw FileError(path: path, doing: .write) }
      done += written
    }
  }

  /// Lets the file take its place.
  func finish() throws(FileError) {
    guard rename(temporary, path) == 0 else { throw FileError(path: path, doing: .write) }
    isInPlace.store(true, ordering: .releasing)
  }

  static func removeLeftovers(of path: String) { unlink(temporary(path)) }

  private static func temporary(_ path: String) -> String { path + ".new" }
}
