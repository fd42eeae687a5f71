import Synchronization

/// The pictures that a site shows, each once. May be asked by several threads.
final class PictureShelf: Sendable {
  /// A picture, and why browsers do not show it.
  typealias Entry = (picture: Picture, fault: PictureFault?)

  private let known = Mutex<[ContentPath: Entry]>([:])

  /// The picture in `file`; the first to ask has the head of the file read.
  func picture(in file: StaticFile) throws(FileError) -> Entry {
    let path = file.source.path
    if let entry = known.withLock({ $0[path] }) { return entry }
    let head = try file.source.head(min(file.source.size, PictureSize.headLength))
    let entry = (
      picture: Picture(path: file.path, size: PictureSize.read(head)),
      fault: PictureFault(head, fileExtension: path.fileExtension)
    )
    known.withLock { $0[path] = entry }
    return entry
  }
}
