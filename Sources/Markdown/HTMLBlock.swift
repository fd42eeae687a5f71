/// An HTML block as cmark finds it, and what of it is for readers.
enum HTMLBlock: Equatable {
  /// Comments only: notes of the writer.
  case note
  /// Words behind a comment that has a blank line in it; cmark cannot read them as a paragraph.
  case wordsBehindNote
  /// A script or a style sheet, or something that holds one.
  case code(tag: String)
  /// A comment, script or style sheet without end, which hides all that follows.
  case unclosed(tag: String)
  /// Words with tags among them.
  case words

  /// What the block is whose source, without marks, is `source`.
  init(_ source: String) {
    var source = source
    self = source.withUTF8 { Self.read($0) }
  }

  private static func read(_ bytes: Bytes) -> HTMLBlock {
    if let code = code(in: bytes) { return code }
    var at = bytes.firstNonSpace(from: 0)
    var hasBlankLine = false
    while bytes.has("<!--", at: at) {
      guard let end = bytes.endOfComment(from: at) else { return .unclosed(tag: "!--") }
      hasBlankLine = hasBlankLine || bytes.slice(at..<end).hasBlankLine
      at = bytes.firstNonSpace(from: end)
    }
    if at == bytes.count { return .note }
    if hasBlankLine { return .wordsBehindNote }
    while let lead = bytes.find("<!--", from: at) {
      guard let end = bytes.endOfComment(from: lead) else { return .unclosed(tag: "!--") }
      at = end
    }
    return .words
  }

  private static func code(in bytes: Bytes) -> HTMLBlock? {
    var at = 0
    while let lead = bytes.find(UInt8(ascii: "<"), from: at) {
      at = lead + 1
      for tag: StaticString in ["script", "style"] where bytes.hasTag(tag, at: at) {
        let name = tag.description
        return bytes.hasEnd(of: tag, from: at) ? .code(tag: name) : .unclosed(tag: name)
      }
    }
    return nil
  }
}

extension Bytes {
  fileprivate func firstNonSpace(from start: Int) -> Int {
    var at = start
    while at < count, self[at].isWhitespace { at += 1 }
    return at
  }

  /// Behind the comment that begins at `start`; `<!-->` is whole.
  fileprivate func endOfComment(from start: Int) -> Int? { find("-->", from: start + 2).map { $0 + 3 } }

  fileprivate var hasBlankLine: Bool {
    var at = 0
    while let end = find(UInt8.newline, from: at) {
      at = firstNonBlank(from: end + 1, to: count)
      if at < count, self[at] == .newline { return true }
    }
    return false
  }

  fileprivate func hasEnd(of tag: StaticString, from start: Int) -> Bool {
    var at = start
    while let lead = find("</", from: at) {
      at = lead + 2
      if hasTag(tag, at: at) { return true }
    }
    return false
  }
}
