import CCMark

/// Puts tables in the place of the paragraphs that cmark has made of their lines.
///
/// The cells' inlines come from a second parse in which each cell is a heading of its own: headings are blocks of
/// one line, need no blank lines around them, and hold inlines. The whole text follows there if a cell has a
/// bracket, for the sake of link definitions.
struct TableRewriter {
  let lines: SourceLines
  let label: String
  private var findings: [MarkdownFinding] = []
  private var cellCount = 0

  static func rewrite(
    _ tree: SyntaxTree, text: [UInt8], original: inout SourceLines, label: String
  ) throws(MarkdownError) -> [MarkdownFinding] {
    guard text.withUnsafeBufferPointer(TableFinder.mayHaveTable) else { return [] }
    return try text.withUnsafeBufferPointer { bytes throws(MarkdownError) in
      let lines = SourceLines(bytes, firstLine: original.firstLine)
      let tables = TableFinder(lines: lines).tables(in: tree)
      guard !tables.isEmpty else { return [] }
      var rewriter = TableRewriter(lines: lines, label: label)
      for table in tables { try rewriter.count(table) }
      guard let cells = SyntaxTree(parsing: rewriter.cellText(of: tables)) else { return [] }
      var source = cells.root.firstChild
      for (index, table) in tables.enumerated() {
        rewriter.build(table, number: index + 1, from: &source, original: &original)
      }
      return rewriter.findings
    }
  }

  private init(lines: SourceLines, label: String) {
    self.lines = lines
    self.label = label
  }

  private mutating func count(_ table: Table) throws(MarkdownError) {
    for row in [table.header] + table.rows {
      cellCount += table.alignments.count
      guard cellCount <= FloodGuard.maxTableCells else {
        let kind = MarkdownError.Kind.tableCells(limit: FloodGuard.maxTableCells)
        throw MarkdownError(kind: kind, line: lines.firstLine + row.line - 1)
      }
    }
  }
}

extension TableRewriter {
  /// The text of the second parse: lead, cells, tail of each table.
  private func cellText(of tables: [Table]) -> [UInt8] {
    var text: [UInt8] = []
    for table in tables {
      appendParagraph(table.lead, to: &text)
      for row in [table.header] + table.rows {
        for cell in row.cells.prefix(table.alignments.count) { appendCell(cell, to: &text) }
      }
      guard !table.tail.isEmpty else { continue }
      text.append(Mark.nothing)
      appendParagraph(table.tail, to: &text)
      text.append(.newline)
    }
    if text.contains(UInt8(ascii: "[")) {
      text.append(.newline)
      text.append(contentsOf: lines.bytes)
    }
    return text
  }

  private func appendParagraph(_ paragraph: [Range<Int>], to text: inout [UInt8]) {
    for (index, line) in paragraph.enumerated() {
      // Indented like that, a line continues its paragraph whatever it begins with.
      if index > 0 { text.append("    ") }
      text.append(contentsOf: lines.bytes[line])
      text.append(.newline)
    }
  }

  private func appendCell(_ cell: Range<Int>, to text: inout [UInt8]) {
    text.append("# ")
    for index in cell {
      let isEscapedPipe =
        lines.bytes[index] == .backslash && index + 1 < cell.upperBound
        && lines.bytes[index + 1] == UInt8(ascii: "|")
      if !isEscapedPipe { text.append(lines.bytes[index]) }
    }
    // A `#` at the end would close the heading.
    if text.last == UInt8(ascii: "#") { text.append(Mark.nothing) }
    text.append(.newline)
  }
}

extension TableRewriter {
  private mutating func build(
    _ table: Table, number: Int, from source: inout Node?, original: inout SourceLines
  ) {
    if !table.lead.isEmpty { moveParagraph(from: &source, before: table.node, line: table.node.startLine) }
    let open =
      "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"\(escaped(label)) \(number)\">\n<table>"
    guard let block = Node.custom(CMARK_NODE_CUSTOM_BLOCK, open: open, close: "</table>\n</div>") else {
      return
    }
    block.insertBefore(table.node)
    reportEmptyHeader(of: table, original: &original)
    for row in table.rows { reportSurplus(in: row, of: table, original: &original) }
    for row in [table.header] + table.rows { reportStrayStars(in: row, of: table, original: &original) }
    appendRow(
      table.header, of: table, open: "<thead>\n<tr>", close: "</tr>\n</thead>", to: block, from: &source)
    for (index, row) in table.rows.enumerated() {
      let open = index == 0 ? "<tbody>\n<tr>" : "<tr>"
      let close = index == table.rows.count - 1 ? "</tr>\n</tbody>" : "</tr>"
      appendRow(row, of: table, open: open, close: close, to: block, from: &source)
    }
    if !table.tail.isEmpty { moveParagraph(from: &source, before: table.node, line: table.tailLine) }
    if table.endsWithRule, let rule = cmark_node_new_with_mem(CMARK_NODE_THEMATIC_BREAK, Arena.allocator) {
      Node(rule).insertBefore(table.node)
    }
    table.node.remove()
  }

  private func appendRow(
    _ row: Table.Row, of table: Table, open: String, close: String, to block: Node, from source: inout Node?
  ) {
    guard let node = Node.custom(CMARK_NODE_CUSTOM_BLOCK, open: open, close: close) else { return }
    block.append(node)
    let isHeader = row.line == table.header.line
    for (column, alignment) in table.alignments.enumerated() {
      let start = isHeader ? "<th scope=\"col\"\(alignment.attribute)>" : "<td\(alignment.attribute)>"
      let end = isHeader ? "</th>\n" : "</td>\n"
      guard let cell = Node.custom(CMARK_NODE_CUSTOM_INLINE, open: start, close: end) else { continue }
      cell.set(movedFromLine: row.line)
      node.append(cell)
      guard column < row.cells.count, let heading = source else { continue }
      source = heading.next
      heading.moveChildren(to: cell)
    }
  }

  /// There is none if the lines were all link definitions.
  private func moveParagraph(from source: inout Node?, before node: Node, line: Int) {
    guard let paragraph = source, paragraph.type == CMARK_NODE_PARAGRAPH else { return }
    source = paragraph.next
    paragraph.set(movedFromLine: line)
    paragraph.insertBefore(node)
  }

  private mutating func reportEmptyHeader(of table: Table, original: inout SourceLines) {
    guard table.header.cells.allSatisfy(\.isEmpty) else { return }
    report(.tableWithoutHeader, at: table.header, of: table, original: &original)
  }

  private mutating func reportSurplus(in row: Table.Row, of table: Table, original: inout SourceLines) {
    let columns = table.alignments.count
    guard row.cells.dropFirst(columns).contains(where: { !$0.isEmpty }) else { return }
    report(.surplusCells(cells: row.cells.count, columns: columns), at: row, of: table, original: &original)
  }

  private mutating func reportStrayStars(
    in row: Table.Row, of table: Table, original: inout SourceLines
  ) {
    let line = content(of: row, of: table, in: original)
    guard original.bytes.find("**", from: line.lowerBound, to: line.upperBound) != nil else { return }
    for cell in TableSyntax.cells(of: line, in: original.bytes).prefix(table.alignments.count) {
      for (isClosed, range) in StrayStars.find(in: original.bytes, of: cell) {
        report(.strayMark(.bold(isClosed: isClosed)), at: range, in: &original)
      }
    }
  }

  private mutating func report(
    _ kind: MarkdownFinding.Kind, at row: Table.Row, of table: Table, original: inout SourceLines
  ) {
    report(kind, at: content(of: row, of: table, in: original), in: &original)
  }

  private mutating func report(
    _ kind: MarkdownFinding.Kind, at range: Range<Int>, in original: inout SourceLines
  ) {
    findings.append(
      MarkdownFinding(kind: kind, place: original.place(at: range.lowerBound, length: range.count)))
  }

  private func content(of row: Table.Row, of table: Table, in original: SourceLines) -> Range<Int> {
    let range = original.range(ofLine: row.line)
    return original.contentStart(of: range, quoteDepth: table.node.quoteDepth)..<range.upperBound
  }

  private func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
