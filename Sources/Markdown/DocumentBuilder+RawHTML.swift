import CCMark

extension DocumentBuilder {
  mutating func processTag(_ item: Inventory.Item) {
    guard options.extras.contains(.omissions) else { return }
    let tag = RawTag(Mark.strip(item.node.literal).text)
    let range = tags.range(of: tag.source, lines: item.block.startLine...item.block.endLine)
    item.node.removeMarkBefore()
    // Nothing is to be broken at the start of a block.
    if tag.name == "br", item.node.previous != nil { return item.node.replaceWithLineBreak() }
    // The end tag says nothing that the start tag did not.
    if !tag.isComment, !tag.isEnd, tag.name != "br" { report(.rawHTML(tag: tag.name), at: range) }
    item.node.removeWithItsLine()
  }

  /// The words of other blocks have been opened to cmark; see `HTMLBlockOpener`.
  mutating func processHTMLBlock(_ node: Node) {
    guard options.extras.contains(.omissions) else { return }
    let source = Mark.strip(node.literal).text
    let block = node.startLine...max(node.startLine, node.endLine)
    switch HTMLBlock(source) {
    case .note: break
    case .wordsBehindNote: report(.wordsBehindComment, at: tags.range(of: "<!--", lines: block))
    case .code(let tag): report(.rawHTMLBlock(tag: tag), at: tags.range(of: "<" + tag, lines: block))
    case .unclosed(let tag): report(.unclosedHTML(tag: tag), at: tags.range(of: "<" + tag, lines: block))
    case .words: report(.rawHTMLBlock(tag: RawTag(source).name), at: tags.range(of: "<", lines: block))
    }
    node.remove()
  }

  mutating func skipCodeSpan(_ item: Inventory.Item) {
    let length = item.node.literal.count
    tags.skipCodeSpan(lines: item.block.startLine...item.block.endLine, length: length)
  }
}

extension Node {
  /// Takes away the mark that `HTMLBlockOpener` put before a tag.
  fileprivate func removeMarkBefore() {
    if let mark = previous, mark.type == CMARK_NODE_TEXT, Mark.stripped(mark.literal).isEmpty {
      mark.remove()
    }
  }

  fileprivate func replaceWithLineBreak() {
    guard let pointer = cmark_node_new_with_mem(CMARK_NODE_LINEBREAK, Arena.allocator) else { return }
    if let next, next.type == CMARK_NODE_SOFTBREAK { next.remove() }
    replace(with: Node(pointer), keepsChildren: false)
  }

  /// Takes the node away, and the line that was its own.
  fileprivate func removeWithItsLine() {
    let isFirst = previous.map(\.endsLine) ?? true
    if isFirst, let next, next.endsLine {
      next.remove()
    } else if next == nil, let previous, previous.endsLine {
      previous.remove()
    }
    remove()
  }

  private var endsLine: Bool { type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK }
}

/// A piece of raw HTML as cmark recognises it: a tag, a comment, an instruction or a declaration.
private struct RawTag {
  let source: String
  let name: String
  let isEnd: Bool
  let isComment: Bool

  init(_ source: String) {
    self.source = source
    let inner = source.utf8.dropFirst()
    isComment = inner.starts(with: "!--".utf8)
    isEnd = inner.first == UInt8(ascii: "/")
    let letters =
      inner.drop { $0 == UInt8(ascii: "/") }
      .prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    let prefix = isComment ? inner.prefix(3) : letters.isEmpty ? inner.prefix(1) : letters
    name = (String(prefix) ?? "").lowercased()
  }
}
