import CCMark

extension DocumentBuilder {
  mutating func processHeading(_ node: Node) {
    let written = node.headingLevel
    let text = node.foldedText(includesTags: false)
    let line = lines.firstLine + node.startLine - 1
    guard options.extras.contains(.headings) else {
      headings.append(MarkdownHeading(level: written, id: "", text: text, line: line))
      return
    }
    if text.isEmpty, !node.hasImage {
      report(.emptyHeading, at: range(of: node))
      doomed.append(node)
      return
    }
    if written > previousLevel + 1 {
      report(.skippedHeadingLevel(from: previousLevel, to: written), at: range(of: node))
    }
    previousLevel = written
    // The page's own title is its h1.
    let level = min(6, written - topLevel + 2)
    node.set(headingLevel: level)
    headings.append(MarkdownHeading(level: level, id: uniqueID(for: text), text: text, line: line))
    let mark = Mark.text(.headingID, headings.count - 1)
    if let id = Node.custom(CMARK_NODE_CUSTOM_INLINE, open: mark, close: "") { node.prepend(id) }
  }

  /// The heading's first line, without the marks of quotes before it.
  private func range(of node: Node) -> Range<Int> {
    let line = lines.range(ofLine: node.startLine)
    return lines.contentStart(of: line, quoteDepth: node.quoteDepth)..<line.upperBound
  }
}

extension Node {
  /// Plain text without marks, each run of white space (U+00A0 too) one space.
  func foldedText(includesTags: Bool) -> String {
    let (plain, _) = plainText(includesTags: includesTags).withUnsafeBufferPointer { Mark.strip($0) }
    var folded: [UInt8] = []
    folded.reserveCapacity(plain.utf8.count)
    var isGap = false
    var plainCopy = plain
    plainCopy.withUTF8 { bytes in
      var at = 0
      while at < bytes.count {
        let width = bytes[at].isWhitespace ? 1 : bytes.has("\u{A0}", at: at) ? 2 : 0
        if width == 0 {
          if isGap, !folded.isEmpty { folded.append(.space) }
          folded.append(bytes[at])
        }
        isGap = width > 0
        at += max(width, 1)
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  fileprivate var hasImage: Bool {
    guard var walk = TreeWalk(self) else { return false }
    while let (node, _) = walk.next() { if node.type == CMARK_NODE_IMAGE { return true } }
    return false
  }
}
