#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of the site, open to be read piece by piece. It is closed when nobody holds it any more.
public final class OpenFile: Sendable {
  /// In bytes, when it was opened.
  public let size: Int
  private let descriptor: Int32
  private let path: [CChar]

  /// Opens what stands at `path`, unless it is no plain file or lies, through a symbolic link, outside `folder`.
  fileprivate init(_ path: [CChar], inside folder: [CChar]) throws(FileError) {
    let descriptor = File.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .read) }
    var (status, real) = (stat(), stat())
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      let place = Self.real(path), let root = Self.real(folder),
      place.starts(with: root.dropLast() + [slash]),
      lstat(place, &real) == 0, real.st_ino == status.st_ino, real.st_dev == status.st_dev
    else {
      close(descriptor)
      throw FileError(path: path, doing: .read, code: ENOENT)
    }
    self.descriptor = descriptor
    self.path = path
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// At most `count` bytes from `offset` on; fewer at the end of the file.
  public func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    try File.readPiece(descriptor, count, at: offset, path: path)
  }

  /// The absolute path without symbolic links, with its final 0.
  private static func real(_ path: [CChar]) -> [CChar]? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
  }
}

private let slash = CChar(bitPattern: UInt8(ascii: "/"))

extension SiteFolder {
  /// Opens a file that was listed in this folder. Throws when it is gone, or when anything on the way to it has become
  /// a symbolic link that leads out of `content/` and `templates/`.
  public func open(_ file: SourceFile) throws(FileError) -> OpenFile {
    guard let path = file.pathOnDisk else {
      throw FileError(path: file.path.text, doing: .read, code: ENOENT)
    }
    let templates = File.cPath(self.path + "/templates/")
    let root = path.starts(with: templates.dropLast()) ? "/templates" : "/content"
    return try OpenFile(path, inside: File.cPath(self.path + root))
  }
}
