/// A file of the site's folder, not yet read.
public struct SourceFile: Sendable {
  /// Where its bytes are.
  enum Origin: Sendable {
    /// Below a folder on disk, at the file's own path.
    case below(Root)
    /// A path on disk in its own bytes: it may be NFD or no UTF-8 at all.
    case disk([CChar])
    case memory([UInt8])
  }

  /// A folder on disk; a class, because all files below it hold it.
  final class Root: Sendable {
    let path: String

    init(_ path: String) { self.path = path }
  }

  /// The path below `content/` or `templates/`, in NFC.
  public let path: ContentPath
  let origin: Origin
  /// `nil` for a file in memory.
  let stamp: FileStamp?

  /// In bytes.
  public var size: Int {
    if case .memory(let bytes) = origin { bytes.count } else { stamp?.size ?? 0 }
  }

  /// All bytes of the file.
  func bytes() throws(FileError) -> [UInt8] { try head(size) }

  /// The first bytes of the file, at most `limit`.
  func head(_ limit: Int) throws(FileError) -> [UInt8] {
    if case .memory(let bytes) = origin { return Array(bytes.prefix(limit)) }
    return try pathOnDisk.map { path throws(FileError) in try File.read(path, atMost: limit) } ?? []
  }

  /// The path in the bytes of the disk, with its final 0; `nil` for a file in memory.
  var pathOnDisk: [CChar]? {
    switch origin {
    case .below(let root): File.cPath(root.path + "/" + path.text)
    case .disk(let path): path
    case .memory: nil
    }
  }
}

extension SourceFile {
  /// A file that exists in memory only.
  public init(path: ContentPath, bytes: [UInt8]) {
    self.init(path: path, origin: .memory(bytes), stamp: nil)
  }
}

extension SourceFile {
  /// The paths at which two lists in order differ; see `SiteSource.changes(since:)`.
  static func changes(from old: [SourceFile], to new: [SourceFile], listedAt moment: Int) -> [ContentPath] {
    var changes: [ContentPath] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if j == new.count || i < old.count && old[i].path < new[j].path {
        changes.append(old[i].path)
        i += 1
      } else if i == old.count || new[j].path < old[i].path {
        changes.append(new[j].path)
        j += 1
      } else {
        let stamp = new[j].stamp
        if stamp != old[i].stamp || !(stamp?.isSettled(before: moment) ?? false) {
          changes.append(new[j].path)
        }
        (i, j) = (i + 1, j + 1)
      }
    }
    return changes
  }
}
