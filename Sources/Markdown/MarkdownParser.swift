/// Parses CommonMark 0.30 (libcmark, safe mode) with the extras that are asked for.
public struct MarkdownParser: Sendable {
  private let options: MarkdownOptions

  /// A parser has no state: one serves all texts, on any thread.
  public init(options: MarkdownOptions) { self.options = options }

  /// Parses a text: UTF-8 in NFC, lines ended by LF.
  ///
  /// - Parameters:
  ///   - firstLine: the 1-based line of the file at which the text begins; all places count from there.
  ///   - needsExcerpt: whether the result's excerpt is wanted; else it is empty.
  /// - Throws: `MarkdownError` before anything slow begins.
  public func parse(
    _ text: ArraySlice<UInt8>, firstLine: Int = 1, needsExcerpt: Bool = true
  ) throws(MarkdownError) -> MarkdownDocument {
    try text.withUnsafeBufferPointer { bytes throws(MarkdownError) in
      try FloodGuard.check(bytes, firstLine: firstLine)
      return try Arena.with { () throws(MarkdownError) in
        try parse(bytes, firstLine: firstLine, needsExcerpt: needsExcerpt)
      }
    }
  }

  private func parse(
    _ source: Bytes, firstLine: Int, needsExcerpt: Bool
  ) throws(MarkdownError) -> MarkdownDocument {
    let marked = MarkedSource(source)
    guard let parsed = ParsedText(marked.text, extras: options.extras) else { return .empty }
    let (text, tree) = (parsed.text, parsed.tree)
    var lines = SourceLines(source, firstLine: firstLine)
    var findings: [MarkdownFinding] = []
    if options.extras.contains(.tables) {
      findings = try TableRewriter.rewrite(tree, text: text, original: &lines, label: options.tableLabel)
    }
    if ForbiddenCharacters.mayComeOf(text) { ForbiddenCharacters.replace(in: tree) }
    var builder = DocumentBuilder(
      options: options, lines: lines, origins: marked.origins, needsExcerpt: needsExcerpt)
    builder.findings = findings
    return document(from: tree, builder: &builder)
  }

  private func document(
    from tree: SyntaxTree, builder: inout DocumentBuilder
  ) -> MarkdownDocument {
    let hasAddresses = options.extras.contains(.bareAddresses) && BareAddress.mayBe(in: builder.lines.bytes)
    if hasAddresses { tree.consolidateTexts() }
    builder.process(Inventory(of: tree, texts: hasAddresses))
    let headings = builder.headings
    let assembled = HTMLAssembler(tree.html(hardBreaks: options.hardBreaks), headings: headings)
    for number in assembled.looseDestinations { builder.reportBlanks(inDestination: number) }
    let body = MarkdownBody(
      html: assembled.html, slots: assembled.slots, links: builder.links, headingIDs: headings.map(\.id))
    return MarkdownDocument(
      body: body, links: builder.links, headings: headings,
      findings: builder.findings.sorted { $0.place < $1.place }, excerpt: builder.excerpt)
  }
}

extension MarkdownDocument {
  fileprivate static let empty = MarkdownDocument(
    body: MarkdownBody(html: [], slots: [], links: [], headingIDs: []), links: [], headings: [], findings: [],
    excerpt: "")
}
