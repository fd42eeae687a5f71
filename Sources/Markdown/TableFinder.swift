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

  func tables(in tree: borrowing SyntaxTree) -> [Table] {
    guard hasDelimiterRow, var walk = TreeWalk(tree.root) else { return [] }
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

  private var hasDelimiterRow: Bool {
    var at = 0
    while let dash = lines.bytes.find(UInt8(ascii: "-"), from: at) {
      let end = lines.bytes.find(.newline, from: dash) ?? lines.bytes.count
      var start = dash
      while start > 0, lines.bytes[start - 1] != .newline, lines.bytes[start - 1] != UInt8(ascii: ">") {
        start -= 1
      }
      if TableSyntax.mayBeDelimiterRow(start..<end, in: lines.bytes) { return true }
      at = end
    }
    return false
  }

  private func table(in node: Node, isHeading: Bool) -> Table? {
    let depth = node.quoteDepth
    let first = node.startLine
    let content = (first...node.endLine).map { line in
      let range = lines.range(ofLine: line)
      let start =
        line == first
        ? min(range.lowerBound + node.startColumn - 1, range.upperBound)
        : lines.contentStart(of: range, quoteDepth: depth)
      return start..<range.upperBound
    }
    for index in 1..<content.count {
      guard let alignments = TableSyntax.alignments(of: content[index], in: lines.bytes) else { continue }
      let header = TableSyntax.cells(of: content[index - 1], in: lines.bytes)
      guard header.count == alignments.count else { continue }
      let rule = isHeading && isRule(content[content.count - 1])
      if isHeading, index == content.count - 1 { return nil }
      var end = content.count - (rule ? 1 : 0)
      for line in index + 1..<max(end, index + 1) where quoteCount(ofLine: first + line) < depth {
        end = line
        break
      }
      let rows = content[(index + 1)..<max(end, index + 1)].enumerated().map { offset, range in
        (line: first + index + 1 + offset, cells: TableSyntax.cells(of: range, in: lines.bytes))
      }
      return Table(
        node: node, lead: Array(content[..<(index - 1)]), alignments: alignments,
        header: (first + index - 1, header), rows: rows,
        tail: Array(content[max(end, index + 1)..<(content.count - (rule ? 1 : 0))]), tailLine: first + end,
        endsWithRule: rule)
    }
    return nil
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
