import CCMark

/// Takes the blanks off lines that CommonMark would read as indented code.
///
/// Which lines those are depends on the lists round them, so cmark says it: its code blocks without a fence are
/// found, their lines lose the blanks beyond their container's, and the text is parsed again. A stripped line may
/// open a list with indented code in it, hence more than one pass.
struct IndentationStripper {
  /// Large texts get fewer: what is still indented code after that stays code.
  static func passes(for text: [UInt8]) -> Int { text.count < 100_000 ? 8 : 2 }

  private let lines: SourceLines
  private var stripped: [UInt8] = []
  private var copied = 0

  /// The text to parse next, or nil where no indented code is left.
  static func strip(_ text: [UInt8], parsedAs tree: SyntaxTree) -> [UInt8]? {
    guard text.withUnsafeBufferPointer(mayHaveIndentedCode) else { return nil }
    var blocks: [Node] = []
    guard var walk = TreeWalk(tree.root) else { return nil }
    while let (node, _) = walk.next() { if node.type == CMARK_NODE_CODE_BLOCK { blocks.append(node) } }
    guard !blocks.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      var stripper = IndentationStripper(lines: SourceLines(bytes, firstLine: 1))
      for block in blocks where stripper.isIndented(block) { stripper.strip(block) }
      guard stripper.copied > 0 else { return nil }
      stripper.stripped.append(contentsOf: bytes[stripper.copied...])
      return stripper.stripped
    }
  }

  /// Whether there is a tab or a run of four spaces at the start of a line, or behind the marks of lists and quotes.
  private static func mayHaveIndentedCode(_ text: Bytes) -> Bool {
    if text.find(.tab) != nil { return true }
    var start = 0
    while start < text.count {
      if text[start] <= UInt8(ascii: ">"), text.hasIndentation(from: start) { return true }
      start = text.find(.newline, from: start).map { $0 + 1 } ?? text.count
    }
    return false
  }

  private init(lines: SourceLines) { self.lines = lines }

  /// cmark does not tell indented code from fenced, but only the first begins on its first line.
  private func isIndented(_ block: Node) -> Bool {
    let bytes = lines.bytes
    let range = lines.range(ofLine: block.startLine)
    let start = bytes.firstNonBlank(
      from: min(range.lowerBound + block.startColumn - 1, range.upperBound), to: range.upperBound)
    guard bytes.has("```", at: start) || bytes.has("~~~", at: start) else { return true }
    let literal = block.literal
    let first = literal.firstNonBlank(from: 0, to: literal.count)
    let end = literal.find(.newline, from: first) ?? literal.count
    return literal.slice(first..<end).elementsEqual(bytes.slice(start..<range.upperBound))
  }

  private mutating func strip(_ block: Node) {
    let depth = block.quoteDepth
    var width: Int?
    var hasTabs = false
    for line in block.startLine...block.endLine {
      let range = lines.range(ofLine: line)
      let isFirst = line == block.startLine
      let from =
        isFirst
        ? min(range.lowerBound + block.startColumn - 1, range.upperBound)
        : lines.contentStart(of: range, quoteDepth: depth)
      let blanks = lines.bytes.blanks(around: from, in: range)
      let runColumn = lines.bytes.columns(from: range.lowerBound, to: blanks.lowerBound)
      if isFirst {
        // With a tab cut in two by the container, cmark's column is not exact: turn tabs into spaces first.
        hasTabs = lines.bytes.find(.tab, from: range.lowerBound, to: blanks.upperBound) != nil
        width = lines.bytes.columns(from: range.lowerBound, to: from) - 4
      }
      guard let width, blanks.lowerBound >= copied, blanks.upperBound < range.upperBound else { continue }
      let runWidth = lines.bytes.columns(from: range.lowerBound, to: blanks.upperBound) - runColumn
      replace(blanks, withSpaces: hasTabs ? runWidth : min(runWidth, max(0, width - runColumn)))
    }
  }

  private mutating func replace(_ range: Range<Int>, withSpaces count: Int) {
    stripped.append(contentsOf: lines.bytes[copied..<range.lowerBound])
    stripped.append(contentsOf: repeatElement(.space, count: count))
    copied = range.upperBound
  }
}

extension SourceLines {
  /// Where a line's own text begins, behind blanks and the `>` of the quotes it stands in.
  func contentStart(of range: Range<Int>, quoteDepth: Int) -> Int {
    var at = bytes.firstNonBlank(from: range.lowerBound, to: range.upperBound)
    for _ in 0..<quoteDepth where at < range.upperBound && bytes[at] == UInt8(ascii: ">") {
      at = bytes.firstNonBlank(from: at + 1, to: range.upperBound)
    }
    return at
  }
}

extension Bytes {
  func firstNonBlank(from start: Int, to end: Int) -> Int {
    var at = start
    while at < end, self[at].isBlank { at += 1 }
    return at
  }

  /// Whether a run of four spaces stands in the line at `start`, before anything that is no mark of a list or quote.
  fileprivate func hasIndentation(from start: Int) -> Bool {
    var (at, spaces) = (start, 0)
    while at < count, spaces < 4 {
      switch self[at] {
      case .space: spaces += 1
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        spaces = 0
      default: return false
      }
      at += 1
    }
    return spaces == 4
  }

  /// The run of blanks that `offset` stands in or at the end of.
  fileprivate func blanks(around offset: Int, in line: Range<Int>) -> Range<Int> {
    var start = offset
    while start > line.lowerBound, self[start - 1].isBlank { start -= 1 }
    return start..<firstNonBlank(from: offset, to: line.upperBound)
  }

  /// Width of a line's beginning, tab stops every 4 columns.
  fileprivate func columns(from start: Int, to end: Int) -> Int {
    var column = 0
    for byte in self[start..<end] { column += byte == .tab ? 4 - column % 4 : 1 }
    return column
  }
}

extension Node {
  /// How many block quotes the node stands in.
  var quoteDepth: Int {
    var depth = 0
    var ancestor = parent
    while let node = ancestor {
      if node.type == CMARK_NODE_BLOCK_QUOTE { depth += 1 }
      ancestor = node.parent
    }
    return depth
  }
}
