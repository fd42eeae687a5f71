/// A file of the site's folder, not yet read.
public struct SourceFile: Sendable {
  /// Where its bytes are.
  enum Origin: Sendable {
    /// A path on disk in its own bytes: it may be NFD or no UTF-8 at all.
    case disk([CChar])
    case memory([UInt8])
  }

  /// The path below `content/` or `templates/`, in NFC.
  public let path: ContentPath
  /// In bytes.
  public let size: Int
  let origin: Origin
  /// `nil` for a file in memory.
  let stamp: FileStamp?

  /// All bytes of the file.
  func bytes() throws(FileError) -> [UInt8] { try head(size) }

  /// The first bytes of the file, at most `limit`.
  func head(_ limit: Int) throws(FileError) -> [UInt8] {
    switch origin {
    case .memory(let bytes): Array(bytes.prefix(limit))
    case .disk(let path): try File.read(path, atMost: limit)
    }
  }
}

extension SourceFile {
  /// A file that exists in memory only.
  public init(path: ContentPath, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count, origin: .memory(bytes), stamp: nil)
  }
}
