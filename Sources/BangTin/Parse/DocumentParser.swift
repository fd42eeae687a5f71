import Markdown
import Vietnamese

/// Turns one Markdown file into a `Document`.
struct DocumentParser: Sendable {
  /// The most bytes that a Markdown file may have.
  static let largest = 5 * 1024 * 1024

  private let offset: UTCOffset
  private let markdown: MarkdownParser
  private let writer: MemoryWriter?

  /// A parser by the site's settings; `writer` keeps the body of each text.
  init(settings: Settings, writer: MemoryWriter? = nil) {
    self.writer = writer
    offset = settings.timeZone
    markdown = MarkdownParser(
      options: MarkdownOptions(
        hardBreaks: settings.hardBreaks, tableLabel: Words.table[settings.language],
        reservedIDs: PageIDs.all, slug: { Slug.make($0) ?? "" }))
  }

  /// The document in the bytes of a file, unless they cannot be one, and everything that is wrong with it.
  func parse(_ path: ContentPath, bytes: [UInt8]) -> (Document?, [Diagnostic]) {
    let name = "content/" + path.text
    guard bytes.count <= Self.largest else { return (nil, [.fileTooLarge(name)]) }
    do {
      let source = try SourceText.decoding(bytes, file: name).get()
      let block = try FrontMatterBlock(of: source)
      let parser = FrontMatterParser(path: path, offset: offset)
      var (matter, diagnostics) = parser.parse(block)
      let text = try parseBody(block, of: name, needsExcerpt: matter.summary == nil)
      diagnostics += text.findings.map { .markdown($0, in: name) }
      let document = Document(
        path: path, fingerprint: ContentHash(bytes), frontMatter: matter,
        body: writer?.keep(text.body) ?? text.body, excerpt: Excerpt.cut(text.excerpt))
      return (document, diagnostics)
    } catch {
      return (nil, [error.diagnostic])
    }
  }

  private func parseBody(
    _ block: FrontMatterBlock, of file: String, needsExcerpt: Bool
  ) throws(DiagnosticError) -> MarkdownDocument {
    do {
      return try markdown.parse(block.body, firstLine: block.bodyLine, needsExcerpt: needsExcerpt)
    } catch {
      throw DiagnosticError(.hostileMarkdown(error, in: file))
    }
  }
}

extension Diagnostic {
  fileprivate static func fileTooLarge(_ file: String) -> Diagnostic {
    .error(
      .fileTooLarge, at: SourcePlace(file: file),
      vi: "tệp Markdown lớn hơn 5 MB", en: "the Markdown file is larger than 5 MB",
      hint: Bilingual(
        vi: "chia thành nhiều bài, hoặc đính kèm tệp PDF", en: "split it into posts, or attach a PDF"))
  }
}
