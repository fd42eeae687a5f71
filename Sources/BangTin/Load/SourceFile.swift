/// A file of the site's folder, not yet read.
public struct SourceFile: Sendable {
  /// Where its bytes are.
  enum Origin: Sendable {
    /// A path on disk in its own bytes: it may be NFD or no UTF-8 at all.
    case disk([CChar])
    case memory([UInt8])
  }

  /// How its origin is kept.
  private enum Place: Sendable {
    /// On disk, where `path` follows these bytes, which all files of a folder share.
    case below([CChar])
    case other(Origin)
  }

  /// The path below `content/` or `templates/`, in NFC.
  public let path: ContentPath
  /// In bytes.
  public let size: Int
  private let place: Place
  /// `nil` for a file in memory.
  let stamp: FileStamp?

  init(path: ContentPath, size: Int, origin: Origin, stamp: FileStamp?) {
    self.path = path
    self.size = size
    self.stamp = stamp
    place = .other(origin)
  }

  /// The file that was found at `onDisk`, a path that begins with `root`.
  init(path: ContentPath, size: Int, onDisk: [CChar], below root: [CChar], stamp: FileStamp?) {
    self.path = path
    self.size = size
    self.stamp = stamp
    place = onDisk == Self.joined(root, path) ? .below(root) : .other(.disk(onDisk))
  }

  var origin: Origin {
    switch place {
    case .below(let root): .disk(Self.joined(root, path))
    case .other(let origin): origin
    }
  }

  private static func joined(_ root: [CChar], _ path: ContentPath) -> [CChar] {
    var onDisk = root
    onDisk.reserveCapacity(root.count + path.text.utf8.count + 1)
    for byte in path.text.utf8 { onDisk.append(CChar(bitPattern: byte)) }
    onDisk.append(0)
    return onDisk
  }

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

extension SourceFile {
  /// The paths at which two lists in order differ; see `SiteSource.changes(since:listedAt:)`.
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
