#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder while it is open: its files are looked at by their names alone, so that the system need not walk the whole
/// way to each.
struct OpenFolder: ~Copyable {
  private let stream: OpaquePointer
  private let path: [CChar]

  /// `nil` when nothing is at `path`, a path in the bytes of the disk.
  init?(_ path: [CChar]) throws(FileError) {
    guard let stream = File.openFolder(path) else {
      if errno == ENOENT { return nil }
      throw FileError(path: path, doing: .read)
    }
    (self.stream, self.path) = (stream, path)
  }

  deinit { closedir(stream) }

  /// The names in it, sorted by their bytes, each with its final 0.
  func names() throws(FileError) -> [[CChar]] {
    var names: [[CChar]] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { start in
          Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
        }
      }
      if name != [46, 0], name != [46, 46, 0] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(path: path, doing: .read) }
    return names.sorted { strcmp($0, $1) < 0 }
  }

  /// What stands in it under `name`, as `File.status` tells it.
  func status(of name: UnsafePointer<CChar>) throws(FileError) -> File.Status {
    guard let status = File.status(name, in: dirfd(stream)) else {
      let code = errno
      let file =
        path.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
        + UnsafeBufferPointer(start: name, count: strlen(name) + 1)
      throw FileError(path: Array(file), doing: .read, code: code)
    }
    return status
  }
}
