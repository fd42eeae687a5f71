import Markdown

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file `.bangtin/memory` in the site's folder. Whatever is wrong with it, it is as if it were not there.
public struct MemoryFile: Sendable {
  private let path: String

  /// The file of the site in the folder `site`.
  public init(site: String) {
    path = site + "/.bangtin/memory"
  }

  /// What the last build kept.
  public func read() async -> BuildMemory? {
    guard let file = MappedFile(path) else { return nil }
    return await BuildMemory(file, written: file.written)
  }

  /// Keeps `memory`. A disk that will not take it costs the next build some time, no more.
  public func write(_ memory: BuildMemory) {
    try? NewFile.replace(path) { file throws(FileError) in
      try memory.encode { bytes throws(FileError) in try file.append(bytes) }
    }
  }
}

/// A file whose bytes are read from disk when they are looked at, and stay what they were when it is replaced.
final class MappedFile: ByteSource {
  /// Mapped for reading only, and never written to.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// When it was written, in nanoseconds since 1970 by the clock of the file system: the earlier time, to be careful.
  let written: Int

  /// `nil` when there is no such file, or it is empty.
  init?(_ path: String) {
    let descriptor = File.open(File.cPath(path), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
      return nil
    }
    let size = Int(status.st_size)
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      return nil
    }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
    let stamp = FileStamp(status)
    written = min(stamp.modified, stamp.changed)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
