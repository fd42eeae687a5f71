import Markdown
import Vietnamese

extension LastBuild {
  /// Changed whenever the form of the bytes changes.
  private static let form = "bangtin last build 5\n"

  /// Hands on the bytes to be kept in a file, one part after the other.
  func encode(_ append: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var writer = BinaryWriter(capacity: 64 + files.count * 40)
    writer.write(manifest.value)
    writer.write(inputs.value)
    writer.write(listedAt)
    writer.write(lookedAt)
    writer.write(validity.lowerBound)
    writer.write(validity.upperBound)
    summary.write(to: &writer)
    writer.write(warnings) { $1.write(to: &$0) }
    writer.write(files) { writer, file in
      file.stamp.write(to: &writer)
      writer.write(file.digest) { $0.write($1.value) }
    }
    try append(Array(Self.form.utf8))
    try append(SealedPieces.seal(of: writer.bytes))
    try append(writer.bytes)
  }

  /// What `bytes` tell; `nil` when they are damaged or of another version.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let content = SealedPieces.contents(of: bytes, form: Self.form)?.first,
      SealedPieces.isWhole(content, of: bytes)
    else { return nil }
    do throws(DamagedBytes) {
      var reader = BinaryReader(bytes, at: content.lowerBound)
      manifest = ContentHash(value: try reader.number())
      inputs = ContentHash(value: try reader.number())
      (listedAt, lookedAt) = (try reader.int(), try reader.int())
      let (from, until) = (try reader.int(), try reader.int())
      guard from <= until else { return nil }
      validity = from..<until
      summary = try Build.Summary(from: &reader)
      warnings = try reader.list { reader throws(DamagedBytes) in try Diagnostic(from: &reader) }
      files = try reader.list { reader throws(DamagedBytes) in
        let stamp = try FileStamp(from: &reader)
        let digest = try reader.optional { reader throws(DamagedBytes) in try reader.number() }
        return File(stamp: stamp, digest: digest.map { ContentHash(value: $0) })
      }
    } catch {
      return nil
    }
  }
}

extension FileStamp {
  func write(to writer: inout BinaryWriter) {
    for number in [size, modified, changed] { writer.write(number) }
    writer.write(inode)
  }

  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      size: try reader.int(), modified: try reader.int(), changed: try reader.int(),
      inode: try reader.number())
  }
}

extension Build.Summary {
  fileprivate func write(to writer: inout BinaryWriter) {
    for number in [pages, files, unpublished.drafts, unpublished.scheduled] { writer.write(number) }
    writer.write(nextChange) { $1.write(to: &$0) }
    writer.write(language) { $0.write($1.rawValue) }
  }

  fileprivate init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init()
    (pages, files) = (try reader.int(), try reader.int())
    unpublished.drafts = try reader.int()
    unpublished.scheduled = try reader.int()
    nextChange = try reader.optional(DateTime.init(from:))
    let tag = try reader.optional { reader throws(DamagedBytes) in try reader.text() }
    language = tag.flatMap(Language.init)
  }
}
