#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// New bytes for a file of the site, written beside it under a name that no build reads, until one rename puts them
/// in its place.
struct FileReplacement: ~Copyable {
  private let path: [CChar]
  private let temporary: [CChar]

  /// Writes `bytes` to the disk, with the permissions of the file at `path`, a plain file.
  init(of path: [CChar], by bytes: [UInt8]) throws(FileError) {
    self.path = path
    temporary = Self.name(beside: path)
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileError(path: path, doing: .read) }
    let descriptor = File.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode: 0o600)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .write) }
    var failure = Self.append(bytes, to: descriptor)
    if failure == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 || fsync(descriptor) != 0 {
      failure = errno
    }
    // Some disks tell only now that they are full.
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure != 0 {
      unlink(temporary)
      throw FileError(path: path, doing: .write, code: failure)
    }
  }

  /// Puts the new bytes in the file's place.
  func commit() throws(FileError) {
    guard rename(temporary, path) == 0 else { throw FileError(path: path, doing: .write) }
    let slash = path.lastIndex(of: Self.slash)
    let folder = slash.map { Array(path[...$0]) + [0] } ?? File.cPath(".")
    let descriptor = File.open(folder, O_RDONLY | O_CLOEXEC)
    // The bytes are in place; that the folder could not be flushed is no reason to say otherwise.
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Takes the new bytes away, unless they are in place.
  func discard() { unlink(temporary) }

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

  private static func name(beside path: [CChar]) -> [CChar] {
    let start = path.lastIndex(of: slash).map { $0 + 1 } ?? 0
    // A name may have 255 bytes, of which the new one needs a few.
    let kept = path[start...].dropLast().prefix(200)
    return path[..<start] + [CChar(bitPattern: UInt8(ascii: "."))] + kept
      + File.cPath(".bangtin-\(getpid()).tmp")
  }

  /// The error's code, or 0.
  private static func append(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let done = write(descriptor, rest.baseAddress, rest.count)
        if done < 0, errno == EINTR { continue }
        if done <= 0 { return errno }
        offset += done
      }
      return 0
    }
  }
}
