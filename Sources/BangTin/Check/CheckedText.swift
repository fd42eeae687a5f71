import Markdown
import Vietnamese

/// A document with its source and its prose, as the rules of a check read it.
struct CheckedText: Sendable {
  let document: Document
  let source: SourceText
  let block: FrontMatterBlock
  /// What its body says, in order. Offsets count from the start of the body.
  let runs: [ProseRun]
  /// The site's offset from UTC.
  let offset: UTCOffset

  /// Reads `document` again from its file's bytes; `nil` when it has meanwhile changed into something else.
  init?(_ document: Document, bytes: [UInt8], offset: UTCOffset) {
    guard let source = try? SourceText.decoding(bytes, file: document.file).get(),
      let block = try? FrontMatterBlock(of: source), let runs = try? ProseReader().runs(in: block.body)
    else { return nil }
    self.document = document
    self.source = source
    self.block = block
    self.runs = runs
    self.offset = offset
  }

  var frontMatter: FrontMatter { document.frontMatter }

  /// Whether telephone numbers belong here: the page of the commune's own, or a list of them.
  var isContactPage: Bool {
    let name = Folding.folded(document.path.stem + " " + frontMatter.title)
    return ["lien he", "danh ba", "duong day nong", "so dien thoai"].contains { name.contains($0) }
  }

  /// The bytes of the source, counted from its start, in which a part of a run stands.
  func sourceRange(of range: Range<Int>, in run: ProseRun) -> Range<Int> {
    let part = run.source(of: range)
    return part.lowerBound + block.body.startIndex..<part.upperBound + block.body.startIndex
  }

  /// The place of a part of a run. For many of them, in order, a `PlaceCursor` is quicker.
  func place(of range: Range<Int>, in run: ProseRun) -> SourcePlace {
    var cursor = PlaceCursor(source)
    return cursor.place(of: sourceRange(of: range, in: run))
  }

  /// Where a key of the front matter has its value; the opening line where it has none.
  func place(of key: FrontMatterKey) -> SourcePlace {
    FrontMatterPlaces(self).place(of: key)
  }
}

/// Turns offsets in a text into places, quickly when they come in order.
struct PlaceCursor {
  private let source: SourceText
  private var lineStart = 0
  private var line = 1
  private var counted = (offset: 0, column: 1)

  init(_ source: SourceText) { self.source = source }

  /// The place of `range`, which is cut at the end of its first line.
  mutating func place(of range: Range<Int>) -> SourcePlace {
    let bytes = source.bytes
    let start = min(range.lowerBound, bytes.count)
    if start < counted.offset { self = PlaceCursor(source) }
    while let end = bytes[counted.offset..<start].firstIndex(of: UInt8(ascii: "\n")) {
      (lineStart, line) = (end + 1, line + 1)
      counted = (end + 1, 1)
    }
    counted = (start, counted.column + String(decoding: bytes[counted.offset..<start], as: UTF8.self).count)
    let rest = bytes[start..<min(range.upperBound, bytes.count)].prefix { $0 != UInt8(ascii: "\n") }
    let length = String(decoding: rest, as: UTF8.self).count
    return SourcePlace(file: source.file, line: line, column: counted.column, length: length)
  }
}
