#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The few calls of POSIX by which the site is read, with the errors of the machine kept.
enum File {
  /// What stands at a path.
  enum Kind { case file, folder, other, missing }

  /// The clock by which the system stamps files, in nanoseconds since 1970.
  static var clock: Int {
    var now = timespec()
    #if canImport(Glibc)
      clock_gettime(CLOCK_REALTIME_COARSE, &now)
    #else
      clock_gettime(CLOCK_REALTIME, &now)
    #endif
    return Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
  }

  static func cPath(_ path: String) -> [CChar] { Array(path.utf8CString) }

  /// Opens a file, `open(2)`; -1 with `errno` when it cannot be opened.
  static func open(_ path: [CChar], _ flags: Int32, mode: mode_t = 0) -> Int32 {
    #if canImport(Glibc)
      patiently {
        Glibc.open(path, flags, mode)
      } isOpen: {
        $0 >= 0
      }
    #else
      patiently {
        Darwin.open(path, flags, mode)
      } isOpen: {
        $0 >= 0
      }
    #endif
  }

  /// Opens a folder, `opendir(3)`; `nil` with `errno` when it cannot be opened.
  static func openFolder(_ path: [CChar]) -> OpaquePointer? {
    patiently {
      opendir(path)
    } isOpen: {
      $0 != nil
    }
  }

  /// Where all descriptors are in use, waits a little: other threads give theirs back.
  private static func patiently<Handle>(_ open: () -> Handle, isOpen: (Handle) -> Bool) -> Handle {
    for _ in 0..<100 {
      let handle = open()
      if isOpen(handle) || errno != EMFILE && errno != ENFILE && errno != EINTR { return handle }
      usleep(10_000)
    }
    return open()
  }

  /// What the system tells of a path: the size in bytes, and the stamp of a file.
  typealias Status = (kind: Kind, size: Int, stamp: FileStamp?)

  /// The kind and size of what stands at `path`; a symbolic link is not followed.
  static func status(_ path: [CChar]) throws(FileError) -> Status {
    guard let status = status(path, in: AT_FDCWD) else { throw FileError(path: path, doing: .read) }
    return status
  }

  /// The same of a path that begins in an open folder; `nil` with `errno` when the system will not tell.
  static func status(_ path: UnsafePointer<CChar>, in folder: Int32) -> Status? {
    var status = stat()
    guard fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return errno == ENOENT || errno == ENOTDIR ? (.missing, 0, nil) : nil
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (.file, Int(status.st_size), FileStamp(status))
    case S_IFDIR: return (.folder, 0, nil)
    default: return (.other, 0, nil)
    }
  }

  /// The names in a folder, sorted by their bytes, each with its final 0; none when it is missing.
  static func names(in folder: [CChar]) throws(FileError) -> [[CChar]] {
    guard let folder = try OpenFolder(folder) else { return [] }
    return try folder.names()
  }

  /// The first bytes of the file at `path`, at most `limit`.
  static func read(_ path: [CChar], atMost limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK a pipe put in place of the file since it was listed would block for ever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .read) }
    defer { close(descriptor) }
    return try readPiece(descriptor, limit, path: path)
  }

  /// The next bytes of an open file, `size` of them unless it ends before.
  static func readPiece(
    _ descriptor: Int32, _ size: Int, path: [CChar]
  ) throws(FileError) -> [UInt8] {
    try filling(size, path: path) { start, _, count in read(descriptor, start, count) }
  }

  /// The bytes of an open file from `offset` on, `size` of them unless it ends before.
  static func readPiece(
    _ descriptor: Int32, _ size: Int, at offset: Int, path: [CChar]
  ) throws(FileError) -> [UInt8] {
    try filling(size, path: path) { start, done, count in
      pread(descriptor, start, count, off_t(offset + done))
    }
  }

  /// Calls `read` with where the next bytes go, how many there are, and how many are wanted, until there are `size` or
  /// there are no more.
  private static func filling(
    _ size: Int, path: [CChar], _ read: (UnsafeMutablePointer<UInt8>, Int, Int) -> Int
  ) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size, let start = buffer.baseAddress {
        let done = read(start + count, count, size - count)
        if done < 0, errno == EINTR { continue }
        if done < 0 { failure = errno }
        if done <= 0 { break }
        count += done
      }
    }
    if failure != 0 { throw FileError(path: path, doing: .read, code: failure) }
    return bytes
  }

  /// Calls `write` with where the next bytes stand, how many have been written, and how many are left, until all of
  /// `bytes` are; errors name `name`.
  static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to name: String, _ write: (UnsafeRawPointer, Int, Int) -> Int
  ) throws(FileError) {
    var count = 0
    while count < bytes.count, let start = bytes.baseAddress {
      let done = write(start + count, count, bytes.count - count)
      if done < 0, errno == EINTR { continue }
      if done <= 0 { throw FileError(path: name, doing: .write) }
      count += done
    }
  }

  /// `read(2)`, whose name those above take.
  private static func read(_ descriptor: Int32, _ start: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, start, count)
    #else
      Darwin.read(descriptor, start, count)
    #endif
  }
}
