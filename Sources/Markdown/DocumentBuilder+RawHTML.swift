import CCMark

extension DocumentBuilder {
  mutating func processTag(_ item: Inventory.Item) {
    guard options.extras.contains(.omissions) else { return }
    let tag = RawTag(Mark.strip(item.node.literal).text)
    let range = tags.range(of: tag.source, lines: item.block.startLine...item.block.endLine)
    if tag.name == "br" {
      guard let pointer = cmark_node_new_with_mem(CMARK_NODE_LINEBREAK, Arena.allocator) else { return }
      item.node.replace(with: Node(pointer), keepsChildren: false)
      return
    }
    // The end tag says nothing that the start tag did not.
    if !tag.isComment, !tag.isEnd { report(.rawHTML(tag: tag.name), at: range) }
    item.node.remove()
  }

  mutating func processHTMLBlock(_ node: Node) {
    guard options.extras.contains(.omissions) else { return }
    let literal = Mark.strip(node.literal).text
    // An end tag alone says nothing that its start tag did not.
    if let tag = RawTag(firstIn: literal),
      !tag.isEnd || literal.utf8.count(where: { $0 == UInt8(ascii: "<") }) > 1
    {
      let line = lines.range(ofLine: node.startLine)
      let start =
        lines.bytes.find(UInt8(ascii: "<"), from: line.lowerBound, to: line.upperBound) ?? line.lowerBound
      let end = lines.bytes.find(UInt8(ascii: ">"), from: start, to: line.upperBound).map { $0 + 1 }
      report(.rawHTML(tag: tag.name), at: start..<(end ?? line.upperBound))
    }
    node.remove()
  }

  mutating func skipCodeSpan(_ item: Inventory.Item) {
    let length = item.node.literal.count
    tags.skipCodeSpan(lines: item.block.startLine...item.block.endLine, length: length)
  }
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

  /// The first thing in an HTML block that is more than comments and blanks, or nil: comments are notes of the
  /// writer and go silently.
  init?(firstIn block: String) {
    var block = block
    let rest = block.withUTF8 { bytes -> String? in
      var at = 0
      while true {
        while at < bytes.count, bytes[at].isWhitespace { at += 1 }
        guard at < bytes.count else { return nil }
        guard bytes.has("<!--", at: at) else { break }
        guard let end = bytes.endOfComment(from: at + 4) else { return nil }
        at = end
      }
      return String(decoding: bytes.slice(at..<bytes.count), as: UTF8.self)
    }
    guard let rest else { return nil }
    // Text behind a comment on its line is lost with it.
    self.init(rest.hasPrefix("<") ? rest : "<!--")
  }
}

extension Bytes {
  fileprivate func endOfComment(from start: Int) -> Int? {
    var at = start
    while let dash = find(UInt8(ascii: "-"), from: at) {
      if has("-->", at: dash) { return dash + 3 }
      at = dash + 1
    }
    return nil
  }
}
