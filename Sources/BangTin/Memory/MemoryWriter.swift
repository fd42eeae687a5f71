import Markdown
import Synchronization

/// Writes the file of a memory while its texts are still being parsed: most of what a site holds is in them, and from
/// then on lies on the disk. One that will not take it costs memory, and the next build some time, no more.
public final class MemoryWriter: Sendable {
  fileprivate struct State {
    /// The file up to the last text, at the same places; `nil` before the first one.
    var pages: Pages?
    /// The piece that is being filled.
    var piece = TextPiece(start: 0)
    var file: MemoryOutput?
    var hasFailed = false
  }

  private let path: String
  /// The most bytes of texts; asked once there are any.
  private let room: @Sendable () -> Int
  private let state = Mutex(State())

  /// Writes to `path` once there is enough to be written; of texts at most `room` bytes.
  init(path: String, room: @autoclosure @escaping @Sendable () -> Int) {
    (self.path, self.room) = (path, room)
  }

  /// The body, which takes no memory once its piece is full. May be called from several threads.
  func keep(_ body: MarkdownBody) -> MarkdownBody {
    guard let (pages, range) = add(body) else { return body }
    return body.kept(in: pages, at: range)
  }

  /// Writes what is left of `memory` and replaces the old one.
  func finish(_ memory: BuildMemory) {
    var places: [Range<Int>] = []
    places.reserveCapacity(memory.files.count)
    for file in memory.files {
      guard let place = place(of: file.document.body) else { return fail() }
      places.append(place)
    }
    guard let file = output() else { return }
    do throws(FileError) {
      try write(memory, places, to: file)
      state.withLock { $0.file = nil }
    } catch {
      fail()
    }
  }

  private func write(_ memory: BuildMemory, _ places: [Range<Int>], to file: MemoryOutput) throws(FileError) {
    var offset = 0
    func append(_ bytes: [UInt8]) throws(FileError) {
      try bytes.withUnsafeBufferPointer { bytes throws(FileError) in
        try file.write(UnsafeRawBufferPointer(bytes), at: offset)
      }
      offset += bytes.count
    }
    let (pages, last) = state.withLock { ($0.pages, $0.piece) }
    if let pages {
      try last.write(upTo: last.end, of: pages, to: file)
      offset = last.end
    } else {
      try append(Array(BuildMemory.form.utf8))
    }
    try memory.encode(places, append)
    try file.finish()
  }

  /// Where a body stands in the file, to which it is added when it stands elsewhere; `nil` when it cannot be.
  private func place(of body: MarkdownBody) -> Range<Int>? {
    if let (source, range) = body.place, source === state.withLock(\.pages) { return range }
    return add(body)?.range
  }

  private func add(_ body: MarkdownBody) -> (pages: Pages, range: Range<Int>)? {
    body.withBytes { text in
      let (place, full) = state.withLock { $0.add(text, within: room) }
      if let (pages, full) = full { write(full, of: pages) }
      return place
    }
  }

  /// Writes a piece to which nothing is added any more.
  private func write(_ piece: TextPiece, of pages: Pages) {
    guard let file = output() else { return }
    do throws(FileError) {
      try piece.write(upTo: piece.limit, of: pages, to: file)
    } catch {
      return fail()
    }
    pages.leave(piece.start..<piece.limit, to: file.descriptor)
    // Another thread may have given up meanwhile.
    if output() == nil { pages.takeBack() }
  }

  /// The file; `nil` after a failure.
  private func output() -> MemoryOutput? {
    state.withLock { state in
      if state.hasFailed { return nil }
      state.file = state.file ?? (try? MemoryOutput(replacing: path))
      state.hasFailed = state.file == nil
      return state.file
    }
  }

  /// Gives up, and what the file has taken on the disk with it: the pages of the site may need the room.
  private func fail() {
    let pages = state.withLock { state in
      state.hasFailed = true
      state.file = nil
      return state.pages
    }
    pages?.takeBack()
  }
}

extension MemoryWriter.State {
  /// Where a copy of `text` stands, `nil` when there is no room; and the piece before, when it was too full.
  fileprivate mutating func add(
    _ text: UnsafeRawBufferPointer, within room: () -> Int
  ) -> (place: (pages: Pages, range: Range<Int>)?, full: (pages: Pages, piece: TextPiece)?) {
    if pages == nil, !hasFailed {
      let room = room()
      // Where addresses are rationed, less will mostly do.
      pages = Pages(roomFor: room) ?? Pages(roomFor: room / 8)
      hasFailed = pages == nil
    }
    guard !hasFailed, let pages else { return (nil, nil) }
    var full: (Pages, TextPiece)?
    if !piece.hasRoom(for: text.count) {
      full = (pages, piece)
      piece = TextPiece(start: piece.limit)
    }
    if piece.end + text.count + TextPiece.unit > pages.count { return (nil, full) }
    return ((pages, piece.append(text, to: pages)), full)
  }
}
