import Markdown

/// What a piece of a memory holds; its first byte.
enum MemoryPart: UInt8 {
  /// Bodies, one after the other: these pieces come first.
  case texts
  /// What the parsing of all files depends on, and when they were listed.
  case key
  /// Files without their bodies.
  case files
}

extension BuildMemory {
  /// Changed whenever the form of the bytes changes.
  static let form = "bangtin memory 6\n"
  /// Files in a piece: enough to keep all cores busy, few enough to be read side by side.
  private static let pieceSize = 64

  /// Hands on what stands in the file behind the texts, of which each file's is at one of `places`: it is never
  /// together in memory.
  func encode(_ places: [Range<Int>], _ append: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var room = 0
    func add(_ part: MemoryPart, _ write: (inout BinaryWriter) -> Void) throws(FileError) {
      var writer = BinaryWriter(capacity: room)
      writer.write(UInt64(part.rawValue))
      write(&writer)
      try append(SealedPieces.seal(of: writer.bytes))
      try append(writer.bytes)
      // Pieces are about as long as the one before.
      room = writer.bytes.count
    }
    try add(.key) {
      $0.write(key.value)
      $0.write(listedAt)
    }
    for piece in files.indices.chunks(ofCount: Self.pieceSize) {
      try add(.files) { writer in
        writer.write(Array(piece)) { files[$1].write(to: &$0, textAt: places[$1]) }
      }
    }
  }

  /// The memory in `source`; `nil` when it is of another version or damaged.
  init?(_ source: any ByteSource) async {
    guard let contents = SealedPieces.contents(of: source.bytes, form: Self.form) else { return nil }
    let parts = contents.map { source.bytes[$0].first.flatMap(MemoryPart.init) }
    let texts = KeptTexts(source: source, pieces: Array(contents.prefix(parts.prefix { $0 == .texts }.count)))
    guard let first = parts.firstIndex(of: .key) else { return nil }
    do throws(DamagedBytes) {
      var reader = BinaryReader(source.bytes, at: contents[first].lowerBound + 1)
      self.init(key: ContentHash(value: try reader.number()), listedAt: try reader.int())
      let pieces = try await zip(contents, parts).map(\.self).concurrentMap {
        range, part throws(DamagedBytes) in
        guard SealedPieces.isWhole(range, of: source.bytes) else { throw DamagedBytes() }
        guard part == .files else { return [ParsedFile]() }
        var reader = BinaryReader(source.bytes, at: range.lowerBound + 1)
        return try reader.list { reader throws(DamagedBytes) in try ParsedFile(from: &reader, texts) }
      }
      add(contentsOf: pieces.joined())
    } catch {
      return nil
    }
  }
}

/// The texts in the bytes of a memory.
private struct KeptTexts {
  let source: any ByteSource
  /// Where the pieces of texts lie, in order.
  let pieces: [Range<Int>]

  /// The body at the place that comes next, which must lie in one of the pieces.
  func body(at reader: inout BinaryReader) throws(DamagedBytes) -> MarkdownBody {
    let (start, count) = (try reader.number(), try reader.number())
    let index = pieces.partitioningIndex { $0.upperBound > start }
    guard index < pieces.count, start >= pieces[index].lowerBound,
      count <= UInt64(pieces[index].upperBound) - start
    else { throw DamagedBytes() }
    return try MarkdownBody(in: source, at: Int(start)..<Int(start + count))
  }
}

extension BuildMemory.ParsedFile {
  fileprivate func write(to writer: inout BinaryWriter, textAt place: Range<Int>) {
    writer.write(document.path.text)
    stamp.write(to: &writer)
    writer.write(document.fingerprint.value)
    document.frontMatter.write(to: &writer)
    for number in [place.lowerBound, place.count] { writer.write(UInt64(number)) }
    writer.write(optional: document.excerpt)
    writer.write(diagnostics) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout BinaryReader, _ texts: KeptTexts) throws(DamagedBytes) {
    let path = ContentPath(try reader.text())
    stamp = try FileStamp(from: &reader)
    let fingerprint = ContentHash(value: try reader.number())
    let matter = try FrontMatter(from: &reader, of: "content/" + path.text)
    let body = try texts.body(at: &reader)
    document = Document(
      path: path, fingerprint: fingerprint, frontMatter: matter, body: body,
      excerpt: try reader.optionalText())
    diagnostics = try reader.list { reader throws(DamagedBytes) in try Diagnostic(from: &reader) }
  }
}
