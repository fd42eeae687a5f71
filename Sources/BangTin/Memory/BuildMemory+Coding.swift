import Markdown

extension BuildMemory {
  /// Changed whenever the form of the bytes changes.
  private static let form = "bangtin memory 1\n"

  /// The bytes to be kept in a file.
  func encoded() async -> [UInt8] {
    let sorted = files.values.sorted { $0.document.path < $1.document.path }
    let entries = await sorted.concurrentMap { file in
      var writer = BinaryWriter()
      file.write(to: &writer)
      return writer.bytes
    }
    var writer = BinaryWriter()
    writer.write(key.value)
    writer.write(entries) { writer, entry in entry.withUnsafeBufferPointer { writer.write($0) } }
    return Array(Self.form.utf8)
      + withUnsafeBytes(of: ContentHash(writer.bytes).value.littleEndian, Array.init)
      + writer.bytes
  }

  /// The memory in `source`; `nil` when it is of another version or damaged.
  init?(_ source: any MarkupSource, written: Int) async {
    guard let start = Checksum.start(of: source.bytes, form: Self.form) else { return nil }
    do throws(DamagedBytes) {
      var reader = BinaryReader(source.bytes, at: start)
      self.init(key: ContentHash(value: try reader.number()), written: written)
      let entries = try reader.list { reader throws(DamagedBytes) in try reader.data().lowerBound }
      let files = try await entries.concurrentMap { offset throws(DamagedBytes) in
        var reader = BinaryReader(source.bytes, at: offset)
        return try ParsedFile(from: &reader, in: source)
      }
      for file in files { add(file) }
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
    writer.write(diagnostics) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout BinaryReader, in source: any MarkupSource) throws(DamagedBytes) {
    let path = ContentPath(try reader.text())
    stamp = try FileStamp(from: &reader)
    let fingerprint = ContentHash(value: try reader.number())
    let matter = try FrontMatter(from: &reader, of: "content/" + path.text)
    let body = try MarkdownDocument(from: &reader, in: source)
    document = Document(path: path, fingerprint: fingerprint, frontMatter: matter, body: body)
    diagnostics = try reader.list { reader throws(DamagedBytes) in try Diagnostic(from: &reader) }
  }
}
