#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file being written from its beginning.
struct NewFile {
  private let descriptor: Int32
  /// The path that errors name: where the file will stand, not where it is written.
  private let name: String

  /// Writes a file at `path` by `fill`; errors name it `name`. What cannot be written whole is taken away.
  static func write(
    to path: String, reportedAs name: String, _ fill: (NewFile) throws(FileError) -> Void
  ) throws(FileError) {
    try write(to: File.cPath(path), reportedAs: name, fill)
  }

  /// The same for a path in the bytes of the disk. `isNew`: nothing may stand there; `mode` as for open(2).
  static func write(
    to path: [CChar], reportedAs name: String, isNew: Bool = false, mode: mode_t = 0o666,
    _ fill: (NewFile) throws(FileError) -> Void
  ) throws(FileError) {
    let flags = O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_CLOEXEC | O_NOFOLLOW
    let descriptor = File.open(path, flags, mode: mode)
    guard descriptor >= 0 else { throw FileError(path: name, doing: .write) }
    do throws(FileError) {
      try fill(NewFile(descriptor: descriptor, name: name))
    } catch {
      close(descriptor)
      unlink(path)
      throw error
    }
    // Some disks tell only now that they are full.
    guard close(descriptor) == 0 else {
      let error = FileError(path: name, doing: .write)
      unlink(path)
      throw error
    }
  }

  /// Replaces the file at `path` by one that `fill` writes beside it; whoever reads sees the old one or
  /// the new one.
  static func replace(
    _ path: String, _ fill: (NewFile) throws(FileError) -> Void
  ) throws(FileError) {
    let temporary = temporary(path)
    do throws(FileError) {
      try OutputFolder.makeFolder(RealPath.parent(of: path))
      try write(to: temporary, reportedAs: path, fill)
      guard rename(temporary, path) == 0 else { throw FileError(path: path, doing: .write) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Where what will take the place of the file at `path` is written.
  static func temporary(_ path: String) -> String { path + ".new" }

  /// Writes all of `bytes` at the end.
  func append(_ bytes: [UInt8]) throws(FileError) {
    try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
      try File.writeAll(UnsafeRawBufferPointer(bytes), to: name) { start, _, count in
        #if canImport(Glibc)
          Glibc.write(descriptor, start, count)
        #else
          Darwin.write(descriptor, start, count)
        #endif
      }
    }
  }

  /// What the system tells of what has been written.
  func stamp() throws(FileError) -> FileStamp {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: name, doing: .write) }
    return FileStamp(status)
  }

  /// Gives the file these permissions, whatever the user's mask.
  func setPermissions(_ mode: mode_t) throws(FileError) {
    guard fchmod(descriptor, mode) == 0 else { throw FileError(path: name, doing: .write) }
  }

  /// Returns when the disk holds what was written.
  func sync() throws(FileError) {
    guard fsync(descriptor) == 0 else { throw FileError(path: name, doing: .write) }
  }
}
