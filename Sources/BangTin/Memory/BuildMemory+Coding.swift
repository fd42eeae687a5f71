import Markdown

extension BuildMemory {
  /// Changed whenever the form of the bytes changes.
  private static let form = "bangtin memory 4\n"
  /// Files in a piece: enough to keep all cores busy, few enough to be read side by side.
  private static let pieceSize = 64

  /// Hands on the bytes to be kept in a file, piece by piece: they are never together in memory.
  func encode(_ append: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var head = BinaryWriter()
    head.write(key.value)
    try append(Array(Self.form.utf8))
    try append(SealedPieces.seal(of: head.bytes))
    try append(head.bytes)
    // Pieces are about as long as the one before.
    var room = 0
    for piece in files.chunks(ofCount: Self.pieceSize) {
      var writer = BinaryWriter(capacity: room)
      writer.write(Array(piece)) { $1.write(to: &$0) }
      try append(SealedPieces.seal(of: writer.bytes))
      try append(writer.bytes)
      room = writer.bytes.count
    }
  }

  /// The memory in `source`; `nil` when it is of another version or damaged.
  init?(_ source: any ByteSource, written: Int) async {
    guard let contents = SealedPieces.contents(of: source.bytes, form: Self.form), let head = contents.first,
      SealedPieces.isWhole(head, of: source.bytes)
    else { return nil }
    do throws(DamagedBytes) {
      var reader = BinaryReader(source.bytes, at: head.lowerBound)
      self.init(key: ContentHash(value: try reader.number()), written: written)
      let pieces = try await Array(contents.dropFirst()).concurrentMap { range throws(DamagedBytes) in
        guard SealedPieces.isWhole(range, of: source.bytes) else { throw DamagedBytes() }
        var reader = BinaryReader(source.bytes, at: range.lowerBound)
        return try reader.list { reader throws(DamagedBytes) in try ParsedFile(from: &reader, in: source) }
      }
      add(contentsOf: pieces.joined())
    } catch {
      return nil
    }
  }
}

extension BuildMemory.ParsedFile {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(document.path.text)
    stamp.write(to: &writer)
    writer.write(document.fingerprint.value)
    document.frontMatter.write(to: &writer)
    document.body.write(to: &writer)
    writer.write(optional: document.excerpt)
    writer.write(diagnostics) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout BinaryReader, in source: any ByteSource) throws(DamagedBytes) {
    let path = ContentPath(try reader.text())
    stamp = try FileStamp(from: &reader)
    let fingerprint = ContentHash(value: try reader.number())
    let matter = try FrontMatter(from: &reader, of: "content/" + path.text)
    let body = try MarkdownBody(from: &reader, in: source)
    document = Document(
      path: path, fingerprint: fingerprint, frontMatter: matter, body: body,
      excerpt: try reader.optionalText())
    diagnostics = try reader.list { reader throws(DamagedBytes) in try Diagnostic(from: &reader) }
  }
}
