import CCMark

extension DocumentBuilder {
  mutating func processHeading(_ node: Node) {
    let written = node.headingLevel
    reportStrayStars(in: node)
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
    plainText(includesTags: includesTags).withUnsafeBufferPointer { plain in
      plain.find(Mark.leadByte) == nil ? plain.folded : Mark.stripped(plain).withUnsafeBufferPointer(\.folded)
    }
  }

  fileprivate var hasImage: Bool {
    guard var walk = TreeWalk(self) else { return false }
    while let (node, _) = walk.next() { if node.type == CMARK_NODE_IMAGE { return true } }
    return false
  }
}

extension Bytes {
  /// Each run of white space (U+00A0 too) as one space, none at the ends.
  fileprivate var folded: String {
    if isFolded { return String(decoding: self, as: UTF8.self) }
    var folded: [UInt8] = []
    folded.reserveCapacity(count)
    var at = 0
    while at < count {
      let start = at
      while at < count, blankWidth(at: at) == 0 { at += 1 }
      if at > start {
        if !folded.isEmpty { folded.append(.space) }
        folded.append(contentsOf: slice(start..<at))
      }
      while at < count, blankWidth(at: at) > 0 { at += blankWidth(at: at) }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private var isFolded: Bool {
    var isAfterSpace = true
    for (at, byte) in enumerated() {
      // Nothing else begins white space.
      if byte > .space, byte != 0xC2 {
        isAfterSpace = false
      } else if blankWidth(at: at) > 0 {
        if isAfterSpace || byte != .space { return false }
        isAfterSpace = true
      } else {
        isAfterSpace = false
      }
    }
    return !isAfterSpace
  }
}
