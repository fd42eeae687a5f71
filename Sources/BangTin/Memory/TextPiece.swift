/// A sealed piece of the file of a memory that holds texts, one after the other. All places are counted from the
/// beginning of the file.
struct TextPiece {
  /// A multiple of `unit`.
  let start: Int
  /// Where the next text goes.
  private(set) var end: Int

  /// A piece with another behind it has a multiple of this length, which is one of any machine's pages too.
  static let unit = 1 << 20

  /// An empty one; the first stands behind the form of the file.
  init(start: Int) {
    self.start = start
    end = start
    end = content + 1
  }

  /// Where its content begins.
  private var content: Int {
    start + (start == 0 ? BuildMemory.form.utf8.count : 0) + SealedPieces.headLength
  }

  /// Where the next piece may begin.
  var limit: Int { start + (end - start + Self.unit - 1) / Self.unit * Self.unit }

  /// Whether there is room for a text of `size` bytes. There is for any in an empty one, which grows.
  func hasRoom(for size: Int) -> Bool { end + size <= limit || end == content + 1 }

  /// Where a copy of `text` stands in the file that begins as `pages` do.
  mutating func append(_ text: UnsafeRawBufferPointer, to pages: Pages) -> Range<Int> {
    if let first = text.baseAddress { (pages.start + end).copyMemory(from: first, byteCount: text.count) }
    defer { end += text.count }
    return end..<end + text.count
  }

  /// Seals the piece and writes it, with the zeros behind it up to `limit`.
  func write(upTo limit: Int, of pages: Pages, to file: MemoryOutput) throws(FileError) {
    pages.start.storeBytes(of: MemoryPart.texts.rawValue, toByteOffset: content, as: UInt8.self)
    let form = start == 0 ? Array(BuildMemory.form.utf8) : []
    let head = form + SealedPieces.seal(of: UnsafeRawBufferPointer(rebasing: pages.bytes[content..<limit]))
    (pages.start + start).copyMemory(from: head, byteCount: head.count)
    try file.write(UnsafeRawBufferPointer(rebasing: pages.bytes[start..<limit]), at: start)
  }
}
