#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The calls of POSIX by which `public/` is changed. Files are replaced by renaming: whoever reads
/// sees the old file or the new one.
struct OutputFolder: Sendable {
  private static let pieceSize = 1 << 20

  /// The folder, as the user named it.
  let path: String

  func path(of file: PagePath) -> String { path + "/" + file.text }

  /// Makes every folder that is missing, the output folder itself included.
  func makeFolders(_ folders: [String]) throws(FileError) {
    try Self.makeFolder(path)
    for folder in folders { try Self.makeFolder(path + "/" + folder) }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex
    else { throw FileError(path: path, doing: .write) }
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, doing: .write) }
  }

  /// Writes `content` beside the file and renames it over the file.
  func write(_ content: OutputFile.Content, to file: PagePath) throws(FileError) {
    try Self.replace(path(of: file)) { (descriptor: Int32, temporary: String) throws(FileError) in
      switch content {
      case .bytes(let bytes): try Self.write(bytes, to: descriptor, path: temporary)
      case .copy(let source):
        try source.forEachPiece(of: Self.pieceSize) { piece throws(FileError) in
          try Self.write(piece, to: descriptor, path: temporary)
        }
      case .unchanged: return
      }
    }
  }

  /// Replaces the file at `path` by one that `fill` writes.
  static func replace(
    _ path: String, with fill: (Int32, String) throws(FileError) -> Void
  ) throws(FileError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let start = slash ?? path.startIndex
    let temporary = "\(path[..<start]).\(path[start...]).bangtin"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .write) }
    do throws(FileError) {
      var isOpen = true
      defer { if isOpen { close(descriptor) } }
      try fill(descriptor, path)
      isOpen = false
      guard close(descriptor) == 0 else { throw FileError(path: path, doing: .write) }
      guard rename(temporary, path) == 0 else { throw FileError(path: path, doing: .write) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    let failure: FileError? = bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        #if canImport(Glibc)
          let done = Glibc.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #else
          let done = Darwin.write(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #endif
        if done < 0, errno == EINTR { continue }
        if done <= 0 { return FileError(path: path, doing: .write) }
        offset += done
      }
      return nil
    }
    if let failure { throw failure }
  }

  /// Removes a file, then the folders that it leaves empty.
  func remove(_ file: PagePath) throws(FileError) {
    guard unlink(path(of: file)) == 0 || errno == ENOENT else {
      throw FileError(path: path(of: file), doing: .remove)
    }
    var folder = file.text[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      guard rmdir(path + "/" + folder) == 0 else { return }
    }
  }

  func move(_ file: PagePath, to other: PagePath) throws(FileError) {
    guard rename(path(of: file), path(of: other)) == 0 else {
      throw FileError(path: path(of: file), doing: .write)
    }
  }
}

extension SourceFile {
  /// Hands the file on in pieces of at most `size` bytes, so that it never stands in memory whole.
  func forEachPiece(
    of size: Int, _ body: ([UInt8]) throws(FileError) -> Void
  ) throws(FileError) {
    switch origin {
    case .memory(let bytes): try body(bytes)
    case .disk(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
      guard descriptor >= 0 else { throw FileError(path: path, doing: .read) }
      defer { close(descriptor) }
      while true {
        let piece = try File.readPiece(descriptor, size, path: path)
        if piece.isEmpty { return }
        try body(piece)
      }
    }
  }
}
