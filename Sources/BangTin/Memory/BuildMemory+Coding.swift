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
    let start = Self.form.utf8.count
    let all = source.bytes
    guard all.count > start + 8, all.prefix(start).elementsEqual(Self.form.utf8) else { return nil }
    let expected = UInt64(littleEndian: all.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let body = UnsafeRawBufferPointer(rebasing: all[(start + 8)...])
    guard ContentHash(body).value == expected else { return nil }
    do throws(DamagedBytes) {
      var reader = BinaryReader(all, at: start + 8)
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
    for number in [stamp.size, stamp.modified, stamp.changed] { writer.write(number) }
    writer.write(stamp.inode)
    writer.write(document.fingerprint.value)
    document.frontMatter.write(to: &writer)
    document.body.write(to: &writer)
    writer.write(diagnostics) { $1.write(to: &$0) }
  }

  fileprivate init(from reader: inout BinaryReader, in source: any MarkupSource) throws(DamagedBytes) {
    let path = ContentPath(try reader.text())
    stamp = FileStamp(
      size: try reader.int(), modified: try reader.int(), changed: try reader.int(),
      inode: try reader.number())
    let fingerprint = ContentHash(value: try reader.number())
    let matter = try FrontMatter(from: &reader, of: "content/" + path.text)
    let body = try MarkdownDocument(from: &reader, in: source)
    document = Document(path: path, fingerprint: fingerprint, frontMatter: matter, body: body)
    diagnostics = try reader.list { reader throws(DamagedBytes) in try Diagnostic(from: &reader) }
  }
}
