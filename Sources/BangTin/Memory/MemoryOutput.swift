import CLinux

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file of a memory while it is being written. It has no name until it takes its place, so that a build that is
/// interrupted or killed leaves nothing behind; on a disk that knows no such files it stands beside its place.
final class MemoryOutput: Sendable {
  let descriptor: Int32
  private let path: String
  /// Whether others can see it already.
  let isNamed: Bool
  private var temporary: String { NewFile.temporary(path) }

  init(replacing path: String) throws(FileError) {
    self.path = path
    let folder = RealPath.parent(of: path)
    try OutputFolder.makeFolder(folder)
    let unnamed = Self.openUnnamed(in: folder)
    isNamed = unnamed < 0
    let flags = O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW
    descriptor = isNamed ? File.open(File.cPath(NewFile.temporary(path)), flags, mode: 0o666) : unnamed
    guard descriptor >= 0 else { throw FileError(path: path, doing: .write) }
  }

  /// What has not taken its place is taken away.
  deinit {
    close(descriptor)
    unlink(temporary)
  }

  /// Writes all of `bytes` at `offset`. May be called from several threads.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    try File.writeAll(bytes, to: path) { start, done, count in
      pwrite(descriptor, start, count, off_t(offset + done))
    }
  }

  /// Lets the file take its place.
  func finish() throws(FileError) {
    if !isNamed {
      unlink(temporary)
      guard linkat(AT_FDCWD, Self.link(to: descriptor), AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 else {
        throw FileError(path: path, doing: .write)
      }
    }
    guard rename(temporary, path) == 0 else { throw FileError(path: path, doing: .write) }
  }

  static func removeLeftovers(of path: String) { unlink(NewFile.temporary(path)) }

  /// -1 where a file without a name cannot be had, or could not be given one.
  private static func openUnnamed(in folder: String) -> Int32 {
    #if os(Linux)
      let descriptor = open_unnamed(folder, 0o666)
      if descriptor < 0 || access(link(to: descriptor), F_OK) == 0 { return descriptor }
      close(descriptor)
    #endif
    return -1
  }

  /// By which Linux finds an open file again.
  private static func link(to descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }
}
