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
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let permissions = status.st_mode & 0o7777
    try NewFile.write(to: temporary, reportedAs: name, isNew: true, mode: 0o600) { new throws(FileError) in
      try new.append(bytes)
      try new.setPermissions(permissions)
      try new.sync()
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
}
