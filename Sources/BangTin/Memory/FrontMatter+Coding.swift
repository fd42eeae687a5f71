import Markdown
import Mustache
import Vietnamese

extension FrontMatter {
  func write(to writer: inout BinaryWriter) {
    writer.write(title)
    for date in [date, updated, expires] { writer.write(date) { $1.write(to: &$0) } }
    writer.write(tags) { $0.write($1) }
    for text in [summary, author, source, imageAlt, imageCaption, slug, language] {
      writer.write(optional: text)
    }
    for text in [image, template] { writer.write(text) { $1.write(to: &$0) } }
    for flag in [isDraft, isPinned, isInMenu] { writer.write(flag) }
    writer.write(priority.rawValue)
    writer.write(document) { $1.write(to: &$0) }
    writer.write(attachments) { writer, attachment in
      attachment.path.write(to: &writer)
      writer.write(optional: attachment.label)
    }
    writer.write(aliases) { $1.write(to: &$0) }
    extra.write(to: &writer)
  }

  /// Reads the front matter of `file`.
  init(from reader: inout BinaryReader, of file: String) throws(DamagedBytes) {
    func located(_ reader: inout BinaryReader) throws(DamagedBytes) -> Located<String> {
      try Located(from: &reader, of: file)
    }
    title = try reader.text()
    date = try reader.optional(DateTime.init(from:))
    updated = try reader.optional(DateTime.init(from:))
    expires = try reader.optional(DateTime.init(from:))
    tags = try reader.list { reader throws(DamagedBytes) in try reader.text() }
    summary = try reader.optionalText()
    author = try reader.optionalText()
    source = try reader.optionalText()
    imageAlt = try reader.optionalText()
    imageCaption = try reader.optionalText()
    slug = try reader.optionalText()
    language = try reader.optionalText()
    image = try reader.optional(located)
    template = try reader.optional(located)
    isDraft = try reader.flag()
    isPinned = try reader.flag()
    isInMenu = try reader.flag()
    guard let priority = Priority(rawValue: try reader.int()) else { throw DamagedBytes() }
    self.priority = priority
    document = try reader.optional(OfficialDocument.init(from:))
    attachments = try reader.list { reader throws(DamagedBytes) in
      AttachmentReference(path: try located(&reader), label: try reader.optionalText())
    }
    aliases = try reader.list(located)
    extra = try Value(from: &reader, depth: 0)
  }
}

extension OfficialDocument {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(optional: number)
    for date in [issued, effective] { writer.write(date) { $1.write(to: &$0) } }
    for text in [issuer, signer, position] { writer.write(optional: text) }
  }

  fileprivate convenience init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(
      number: try reader.optionalText(), issued: try reader.optional(DateTime.init(from:)),
      effective: try reader.optional(DateTime.init(from:)), issuer: try reader.optionalText(),
      signer: try reader.optionalText(), position: try reader.optionalText())
  }
}

extension DateTime {
  func write(to writer: inout BinaryWriter) {
    writer.write(secondsSince1970)
    writer.write(offset.minutes)
  }

  init(from reader: inout BinaryReader) throws(DamagedBytes) {
    let seconds = try reader.int()
    guard let offset = UTCOffset(minutes: try reader.int()) else { throw DamagedBytes() }
    self.init(secondsSince1970: seconds, offset: offset)
  }
}

extension Located<String> {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(value)
    for number in [place.line, place.column, place.length] { writer.write(number) }
  }

  fileprivate convenience init(from reader: inout BinaryReader, of file: String) throws(DamagedBytes) {
    self.init(
      value: try reader.text(),
      place: SourcePlace(
        file: file, line: try reader.int(), column: try reader.int(), length: try reader.int()))
  }
}

/// Only what `extra` can hold: texts, truth values, lists and maps.
extension Value {
  fileprivate func write(to writer: inout BinaryWriter) {
    switch self {
    case .bool(let flag): writer.write(flag ? 2 : 1)
    case .text(let text):
      writer.write(3)
      writer.write(text)
    case .list(let items):
      writer.write(4)
      writer.write(items) { $1.write(to: &$0) }
    case .boxed(let box):
      guard let map = box.record as? [String: Value] else { return writer.write(0) }
      writer.write(5)
      writer.write(map.sorted { $0.key < $1.key }) { writer, entry in
        writer.write(entry.key)
        entry.value.write(to: &writer)
      }
    case .null, .html: writer.write(0)
    }
  }

  fileprivate init(from reader: inout BinaryReader, depth: Int) throws(DamagedBytes) {
    guard depth <= YAMLParser.deepest else { throw DamagedBytes() }
    switch try reader.int() {
    case 0: self = .null
    case 1: self = .bool(false)
    case 2: self = .bool(true)
    case 3: self = .text(try reader.text())
    case 4:
      self = .list(
        try reader.list { reader throws(DamagedBytes) in try Value(from: &reader, depth: depth + 1) })
    case 5:
      let entries = try reader.list { reader throws(DamagedBytes) in
        (try reader.text(), try Value(from: &reader, depth: depth + 1))
      }
      self = .record(Dictionary(entries) { first, _ in first })
    default: throw DamagedBytes()
    }
  }
}
