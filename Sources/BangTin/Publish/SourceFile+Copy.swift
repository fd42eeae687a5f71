#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SourceFile {
  /// In bytes.
  static let pieceSize = 1 << 20

  /// Any file on disk, by its path in the bytes of the disk, with its final 0.
  init(onDisk path: [CChar]) {
    self.init(path: ContentPath(""), origin: .disk(path), stamp: nil)
  }

  /// The fingerprint of its bytes.
  func fingerprint() throws(FileError) -> Fingerprint {
    var fingerprint = Fingerprint()
    try forEachPiece { piece throws(FileError) in fingerprint.add(piece) }
    return fingerprint
  }

  /// Writes its bytes to `file` and tells what they were.
  func copy(to file: NewFile) throws(FileError) -> Fingerprint {
    var fingerprint = Fingerprint()
    try forEachPiece { piece throws(FileError) in
      fingerprint.add(piece)
      try file.append(piece)
    }
    return fingerprint
  }

  /// Hands the file on in pieces, so that it never stands in memory whole.
  func forEachPiece(_ body: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    if case .memory(let bytes) = origin { return try body(bytes) }
    guard let path = pathOnDisk else { return }
    let descriptor = File.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path: path, doing: .read) }
    defer { close(descriptor) }
    var piece: [UInt8]
    repeat {
      piece = try File.readPiece(descriptor, Self.pieceSize, path: path)
      if !piece.isEmpty { try body(piece) }
      // A file that grows meanwhile ends where its end was found: only the last piece may be short.
    } while piece.count == Self.pieceSize
  }
}
