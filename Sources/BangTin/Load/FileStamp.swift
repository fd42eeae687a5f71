#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the file system tells of a file without reading it. While it is the same, so are the bytes, unless the
/// file was changed again within the clock tick of the last look.
struct FileStamp: Sendable, Hashable {
  /// In bytes.
  let size: Int
  /// When the bytes last changed, in nanoseconds since 1970. Anybody may set it back.
  let modified: Int
  /// When anything last changed, in nanoseconds since 1970. Nobody can set it.
  let changed: Int
  let inode: UInt64

  init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  /// Whether a file that still looks as it did at `moment`, in nanoseconds since 1970, is what it was: one that changed
  /// in that very tick of the clock may have changed again without looking so.
  func isSettled(before moment: Int) -> Bool {
    Self.endOfTick(at: modified) < moment && Self.endOfTick(at: changed) < moment
  }

  /// Whether the bytes are the same as far as it can be told of a file that was renamed: that counts as a change.
  func hasBytes(of other: FileStamp) -> Bool {
    size == other.size && modified == other.modified && inode == other.inode
  }

  /// A time without a fraction of a second may come from a disk that keeps none; on FAT, of every other second.
  private static func endOfTick(at time: Int) -> Int {
    time % 1_000_000_000 == 0 ? time &+ 2_000_000_000 : time
  }

  /// By the system's word.
  init(_ status: stat) {
    func nanoseconds(_ time: timespec) -> Int { Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    #if canImport(Glibc)
      modified = nanoseconds(status.st_mtim)
      changed = nanoseconds(status.st_ctim)
    #else
      modified = nanoseconds(status.st_mtimespec)
      changed = nanoseconds(status.st_ctimespec)
    #endif
  }
}
