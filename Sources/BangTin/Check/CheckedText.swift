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
  var isContactPage: Bool { Self.namesContacts(document.path.stem + " " + frontMatter.title) }

  /// Whether a title or heading announces telephone numbers.
  static func namesContacts(_ words: String) -> Bool {
    let name = Folding.folded(words)
    return ["lien he", "danh ba", "duong day nong", "so dien thoai"].contains { name.contains($0) }
  }

  /// The bytes of the source, counted from its start, in which a part of a run stands.
  func sourceRange(of range: Range<Int>, in run: ProseRun) -> Range<Int> {
    let part = run.source(of: range)
    return part.lowerBound + block.body.startIndex..<part.upperBound + block.body.startIndex
  }

  /// Where a key of the front matter has its value; the opening line where it has none.
  func place(of key: FrontMatterKey) -> SourcePlace {
    FrontMatterPlaces(self).place(of: key)
  }
}
