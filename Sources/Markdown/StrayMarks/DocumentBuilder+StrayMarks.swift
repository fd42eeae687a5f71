import CCMark

extension DocumentBuilder {
  private typealias MarkedLine = (line: Int, start: LineStart, sign: Range<Int>)

  /// Reports the signs of a paragraph that were meant for marks and are none, so that readers see them.
  mutating func reportStrayMarks(in paragraph: Node) {
    guard options.extras.contains(.strayMarks) else { return }
    reportStrayStars(in: paragraph)
    let marked = markedLines(of: paragraph)
    guard !marked.isEmpty else { return }
    let isOneLine = paragraph.startLine == paragraph.endLine
    for (_, start, sign) in marked {
      if case .hashes(let level) = start, level > 1 || isOneLine {
        report(.strayMark(.heading(level: level)), at: sign)
      }
    }
    reportRows(marked)
    reportBullets(marked, in: paragraph)
  }

  /// Reports each `**` of a block that makes nothing bold.
  mutating func reportStrayStars(in block: Node) {
    guard options.extras.contains(.strayMarks) else { return }
    let end = lines.range(ofLine: block.endLine).upperBound
    let stars = StrayStars.find(in: lines.bytes, of: contentStart(ofLine: block.startLine, in: block)..<end)
    // What cmark leaves of its marks is text.
    guard !stars.isEmpty,
      block.plainText(includesTags: false).withUnsafeBufferPointer({ $0.contains("**") })
    else { return }
    for (isClosed, range) in stars { report(.strayMark(.bold(isClosed: isClosed)), at: range) }
  }

  private func markedLines(of paragraph: Node) -> [MarkedLine] {
    var marked: [MarkedLine] = []
    for line in paragraph.startLine...paragraph.endLine {
      if let (start, sign) = lineStart(line, in: paragraph) { marked.append((line, start, sign)) }
    }
    return marked
  }

  private func lineStart(_ line: Int, in paragraph: Node) -> (start: LineStart, sign: Range<Int>)? {
    let end = lines.range(ofLine: line).upperBound
    return LineStart.read(contentStart(ofLine: line, in: paragraph)..<end, in: lines.bytes)
  }

  /// Where a block's own text begins on one of its lines, behind blanks (U+00A0 too).
  private func contentStart(ofLine line: Int, in block: Node) -> Int {
    let range = lines.range(ofLine: line)
    var at =
      line == block.startLine
      ? min(range.lowerBound + max(0, block.startColumn - 1), range.upperBound)
      : lines.contentStart(of: range, quoteDepth: block.quoteDepth)
    while at < range.upperBound, lines.bytes.blankWidth(at: at) > 0 { at += lines.bytes.blankWidth(at: at) }
    return at
  }
}

extension DocumentBuilder {
  /// Reports each two or more rows that are no table.
  private mutating func reportRows(_ marked: [MarkedLine]) {
    var last = 0
    for (row, next) in zip(marked, marked.dropFirst()) {
      guard case .row(let columns) = row.start, case .row = next.start, next.line == row.line + 1 else {
        continue
      }
      if row.line != last, columns > 1 {
        let rule = TableSyntax.alignments(of: next.sign, in: lines.bytes)?.count
        report(.strayMark(.rows(columns: columns, rule: rule)), at: row.sign)
      }
      last = next.line
    }
  }

  /// Reports the bullets of a paragraph, once. Of a list whose items are paragraphs of their own the first says it.
  private mutating func reportBullets(_ marked: [MarkedLine], in paragraph: Node) {
    let items = marked.filter { $0.start == .bullet || $0.start == .lead }
    guard let first = items.first(where: { $0.start == .bullet }) ?? items.first else { return }
    let isRunOn =
      zip(items, items.dropFirst()).contains { $0.line + 1 == $1.line && runsOn($0.line) }
      || items.contains { $0.start == .bullet && $0.line > paragraph.startLine && runsOn($0.line - 1) }
    guard isRunOn || first.start == .bullet && !isBulleted(paragraph.previous) else { return }
    let sign = String(decoding: lines.bytes[first.sign], as: UTF8.self)
    report(.strayMark(.bullet(sign: sign, isRunOn: isRunOn)), at: first.sign)
  }

  private func isBulleted(_ node: Node?) -> Bool {
    guard let node, node.type == CMARK_NODE_PARAGRAPH else { return false }
    return lineStart(node.startLine, in: node)?.start == .bullet
  }

  /// Whether the next line follows on the same line of the page.
  private func runsOn(_ line: Int) -> Bool {
    let line = lines.bytes[lines.range(ofLine: line)]
    return !options.hardBreaks && line.last != .backslash && !line.suffix(2).elementsEqual("  ".utf8)
      && line.last != UInt8(ascii: ">")
  }
}
