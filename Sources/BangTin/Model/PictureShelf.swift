import Synchronization

/// The pictures that a site shows, each once. May be asked by several threads.
final class PictureShelf: Sendable {
  private let known = Mutex<[ContentPath: Picture]>([:])

  /// The picture in `file`; the first to ask has its size read from the head of the file.
  func picture(in file: StaticFile) throws(FileError) -> Picture {
    if let picture = known.withLock({ $0[file.source.path] }) { return picture }
    let head = try file.source.head(min(file.source.size, PictureSize.headLength))
    let picture = Picture(path: file.path, size: PictureSize.read(head))
    known.withLock { $0[file.source.path] = picture }
    return picture
  }
}
