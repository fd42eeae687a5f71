/// A text as cmark reads it in the end, and what it reads: as people mean their indentation and their HTML.
struct ParsedText {
  private(set) var text: [UInt8]
  private(set) var tree: SyntaxTree

  /// Nil only if cmark finds no memory.
  init?(_ text: [UInt8], extras: MarkdownExtras) {
    guard let tree = SyntaxTree(parsing: text) else { return nil }
    (self.text, self.tree) = (text, tree)
    if extras.contains(.pastedIndentation) {
      for _ in 0..<IndentationStripper.passes(for: text) {
        guard parse(IndentationStripper.strip(self.text, parsedAs: self.tree)) else { break }
      }
    }
    if extras.contains(.omissions) { _ = parse(HTMLBlockOpener.open(self.text, parsedAs: self.tree)) }
  }

  /// Whether there was another text to be parsed in its place.
  private mutating func parse(_ other: [UInt8]?) -> Bool {
    guard let other, let tree = SyntaxTree(parsing: other) else { return false }
    (text, self.tree) = (other, tree)
    return true
  }
}
