import CCMark

/// Reads the running text of a document: paragraphs, headings, list items and table cells, with the place of each
/// byte in the source. Code, HTML, destinations and addresses are no prose.
///
/// Which lines belong to which block cmark tells; what is markup within them is read here, since cmark does not tell
/// the places of inlines.
public struct ProseReader: Sendable {
  /// A reader has no state: one serves all texts, on any thread.
  public init() {}

  /// The runs of a text (UTF-8 in NFC, lines ended by LF) in its order. Offsets count from the start of `text`.
  ///
  /// - Throws: `MarkdownError` before anything slow begins.
  public func runs(in text: ArraySlice<UInt8>) throws(MarkdownError) -> [ProseRun] {
    try text.withUnsafeBufferPointer { bytes throws(MarkdownError) in
      try FloodGuard.check(bytes, firstLine: 1)
      return Arena.with { runs(in: bytes) }
    }
  }

  private func runs(in source: Bytes) -> [ProseRun] {
    guard let parsed = ParsedText(Array(source), extras: [.pastedIndentation, .omissions]) else { return [] }
    let blocks = parsed.text.withUnsafeBufferPointer { stripped in
      ProseBlocks(
        of: parsed.tree, lines: SourceLines(stripped, firstLine: 1),
        original: SourceLines(source, firstLine: 1))
    }
    return blocks.found.flatMap { InlineProse.runs(of: $0, in: source) }
  }
}

/// Lines of the source that make one block.
struct ProseBlock {
  let kind: ProseRun.Kind
  /// What the block has of each of its lines, in the original text.
  let lines: [Range<Int>]
}

/// Finds the blocks that hold prose.
private struct ProseBlocks {
  private(set) var found: [ProseBlock] = []
  private let lines: SourceLines
  private let original: SourceLines
  private var tables = 0

  /// `lines` are those that were parsed; they differ from the `original` ones in the blanks before their text.
  init(of tree: SyntaxTree, lines: SourceLines, original: SourceLines) {
    self.lines = lines
    self.original = original
    let finder = TableFinder(lines: lines)
    let hasTables = TableFinder.mayHaveTable(lines.bytes)
    guard var walk = TreeWalk(tree.root) else { return }
    while let (node, isEntering) = walk.next() {
      let type = node.type
      guard isEntering, type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING else { continue }
      if hasTables, node.endLine > node.startLine,
        let table = finder.table(in: node, isHeading: type == CMARK_NODE_HEADING)
      {
        add(table)
      } else {
        add(node, isHeading: type == CMARK_NODE_HEADING)
      }
    }
  }

  private mutating func add(_ node: Node, isHeading: Bool) {
    var content = TableFinder(lines: lines).contentLines(of: node)
    if isHeading {
      content = headingLines(content)
    } else {
      content = Array(content.drop { isDefinition($0) })
    }
    guard !content.isEmpty else { return }
    let isInItem = node.parent?.type == CMARK_NODE_ITEM
    let kind: ProseRun.Kind =
      isHeading ? .heading(level: node.headingLevel) : isInItem ? .listItem : .paragraph
    let lead = isHeading ? 0 : node.endLine - node.startLine + 1 - content.count
    add(kind, content, firstLine: node.startLine + lead)
  }

  /// `## Words ##` without its marks; the words over a line of `===` or `---`.
  private func headingLines(_ content: [Range<Int>]) -> [Range<Int>] {
    guard let first = content.first, !first.isEmpty else { return content }
    let bytes = lines.bytes
    // cmark may count the line below to the heading.
    if let end = content.dropFirst().firstIndex(where: isUnderline) { return Array(content[..<end]) }
    guard content.count == 1, bytes[first.lowerBound] == UInt8(ascii: "#") else { return content }
    var start = first.lowerBound
    while start < first.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    var line = bytes.trimmed(start..<first.upperBound)
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == UInt8(ascii: "#") { end -= 1 }
    if end == line.lowerBound || bytes[end - 1].isBlank { line = line.lowerBound..<end }
    return [bytes.trimmed(line)]
  }

  private func isUnderline(_ line: Range<Int>) -> Bool {
    let bytes = lines.bytes[lines.bytes.trimmed(line)]
    return bytes.allSatisfy { $0 == UInt8(ascii: "=") } || bytes.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// `[name]: address` at the start of a paragraph, which cmark takes out of it.
  private func isDefinition(_ line: Range<Int>) -> Bool {
    let bytes = lines.bytes
    guard line.count > 3, bytes[line.lowerBound] == UInt8(ascii: "["),
      let bracket = bytes.find(UInt8(ascii: "]"), from: line.lowerBound, to: line.upperBound)
    else { return false }
    return bytes.has(":", at: bracket + 1)
  }

  private mutating func add(_ table: Table) {
    tables += 1
    let start = table.node.startLine
    if !table.lead.isEmpty { add(.paragraph, table.lead, firstLine: start) }
    for row in [table.header] + table.rows {
      for (column, cell) in row.cells.prefix(table.alignments.count).enumerated() {
        let kind = ProseRun.Kind.tableCell(
          table: tables, column: column, isHeader: row.line == table.header.line)
        found.append(ProseBlock(kind: kind, lines: [inOriginal(cell, line: row.line)]))
      }
    }
    if !table.tail.isEmpty { add(.paragraph, table.tail, firstLine: table.tailLine) }
  }

  private mutating func add(_ kind: ProseRun.Kind, _ content: [Range<Int>], firstLine: Int) {
    let lines = content.enumerated().map { inOriginal($1, line: firstLine + $0) }
    found.append(ProseBlock(kind: kind, lines: lines))
  }

  /// The same bytes in the text as it was written: a line may have lost blanks before them or got a mark, and nothing
  /// behind them is another.
  private func inOriginal(_ range: Range<Int>, line: Int) -> Range<Int> {
    let shift = original.range(ofLine: line).upperBound - lines.range(ofLine: line).upperBound
    let start = Mark.read(lines.bytes, at: range.lowerBound)?.end ?? range.lowerBound
    return min(start, range.upperBound) + shift..<range.upperBound + shift
  }
}
