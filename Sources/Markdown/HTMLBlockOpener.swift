import CCMark

/// Lets cmark read HTML blocks as paragraphs with tags in them: the tags are left out, the words stay.
///
/// Which lines those are, cmark says. A mark is put before each tag that begins one of them, and the text is parsed
/// again.
struct HTMLBlockOpener {
  private let lines: SourceLines
  private var opened: [UInt8] = []
  private var copied = 0

  /// The text to parse next, or nil where no block is to be opened.
  static func open(_ text: [UInt8], parsedAs tree: SyntaxTree) -> [UInt8]? {
    guard text.withUnsafeBufferPointer({ $0.find(UInt8(ascii: "<")) }) != nil, var walk = TreeWalk(tree.root)
    else { return nil }
    var blocks: [Node] = []
    while let (node, _) = walk.next() {
      if node.type == CMARK_NODE_HTML_BLOCK, HTMLBlock(Mark.strip(node.literal).text) == .words {
        blocks.append(node)
      }
    }
    guard !blocks.isEmpty else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      var opener = HTMLBlockOpener(lines: SourceLines(bytes, firstLine: 1))
      for block in blocks { opener.open(block) }
      opener.opened.append(contentsOf: bytes[opener.copied...])
      return opener.opened
    }
  }

  private init(lines: SourceLines) { self.lines = lines }

  private mutating func open(_ block: Node) {
    for line in block.startLine...max(block.startLine, block.endLine) {
      let range = lines.range(ofLine: line)
      // Only blanks and the marks of lists and quotes stand before it.
      guard let tag = lines.bytes.find(UInt8(ascii: "<"), from: range.lowerBound, to: range.upperBound),
        !lines.bytes[range.lowerBound..<tag].contains(where: { $0.isLetter || $0 >= 0x80 })
      else { continue }
      opened.append(contentsOf: lines.bytes[copied..<tag])
      opened.append(Mark.nothing)
      copied = tag
    }
  }
}
