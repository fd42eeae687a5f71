import CCMark

/// A table in a paragraph's lines. All ranges are in the parsed text.
struct Table {
  typealias Row = (line: Int, cells: [Range<Int>])

  /// The paragraph, or the heading if the table's last line is a rule.
  let node: Node
  /// The paragraph's lines above the header row.
  let lead: [Range<Int>]
  let alignments: [TableSyntax.Alignment]
  let header: Row
  let rows: [Row]
  /// Lines below that belong to no row: they left the block quote.
  let tail: [Range<Int>]
  let tailLine: Int
  let endsWithRule: Bool
}

/// Finds tables among the paragraphs that cmark has made of their lines.
struct TableFinder {
  let lines: SourceLines

  /// Whether some line may be a delimiter row, behind what quotes may put before it.
  static func mayHaveTable(_ text: Bytes) -> Bool {
    var at = 0
    while let dash = text.find(UInt8(ascii: "-"), from: at) {
      var end = dash
      while end < text.count, TableSyntax.isOfDelimiterRow(text[end]) { end += 1 }
      if end == text.count || text[end] == .newline {
        var start = dash
        while start > 0, text[start - 1] != .newline, text[start - 1] != UInt8(ascii: ">") { start -= 1 }
        if TableSyntax.mayBeDelimiterRow(start..<end, in: text) { return true }
      }
      at = text.find(.newline, from: end) ?? text.count
    }
    return false
  }

  func tables(in tree: SyntaxTree) -> [Table] {
    guard var walk = TreeWalk(tree.root) else { return [] }
    var tables: [Table] = []
    while let (node, isEntering) = walk.next() {
      let type = node.type
      guard isEntering, type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING,
        node.endLine > node.startLine, let table = table(in: node, isHeading: type == CMARK_NODE_HEADING)
      else { continue }
      tables.append(table)
    }
    return tables
  }

  func table(in node: Node, isHeading: Bool) -> Table? {
    let content = contentLines(of: node)
    for index in 1..<content.count {
      guard let alignments = TableSyntax.alignments(of: content[index], in: lines.bytes) else { continue }
      let header = TableSyntax.cells(of: content[index - 1], in: lines.bytes)
      guard header.count == alignments.count else { continue }
      let endsWithRule = isHeading && isRule(content[content.count - 1])
      let bodyEnd = content.count - (endsWithRule ? 1 : 0)
      guard index < bodyEnd else { return nil }
      let body = index + 1..<bodyEnd
      let firstLine = node.startLine
      let depth = node.quoteDepth
      let tail = body.first { quoteCount(ofLine: firstLine + $0) < depth } ?? bodyEnd
      return Table(
        node: node, lead: Array(content[..<(index - 1)]), alignments: alignments,
        header: (firstLine + index - 1, header),
        rows: body.prefix { $0 < tail }.map { row in
          (firstLine + row, TableSyntax.cells(of: content[row], in: lines.bytes))
        },
        tail: Array(content[tail..<bodyEnd]), tailLine: firstLine + tail, endsWithRule: endsWithRule)
    }
    return nil
  }

  /// What the paragraph has of each of its lines.
  func contentLines(of node: Node) -> [Range<Int>] {
    let depth = node.quoteDepth
    let first = node.startLine
    return (first...node.endLine).map { line in
      let range = lines.range(ofLine: line)
      let start =
        line == first
        ? min(range.lowerBound + max(0, node.startColumn - 1), range.upperBound)
        : lines.contentStart(of: range, quoteDepth: depth)
      return start..<range.upperBound
    }
  }

  /// `---` under a table is a rule; cmark, which sees a paragraph, makes a heading of it.
  private func isRule(_ line: Range<Int>) -> Bool {
    let line = lines.bytes.trimmed(line)
    return line.count >= 3 && lines.bytes[line].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private func quoteCount(ofLine line: Int) -> Int {
    let range = lines.range(ofLine: line)
    var at = lines.bytes.firstNonBlank(from: range.lowerBound, to: range.upperBound)
    var count = 0
    while at < range.upperBound, lines.bytes[at] == UInt8(ascii: ">") {
      count += 1
      at = lines.bytes.firstNonBlank(from: at + 1, to: range.upperBound)
    }
    return count
  }
}
