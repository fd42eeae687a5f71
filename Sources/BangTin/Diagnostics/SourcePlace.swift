/// A stretch of one line of a file of the site.
public struct SourcePlace: Sendable, Hashable {
  /// The path from the site's folder, `/` between components: `content/thong-bao/a.md`.
  public let file: String
  /// 1-based; 0 for the file as a whole.
  public let line: Int
  /// 1-based, in characters (grapheme clusters); 0 for the line or file as a whole.
  public let column: Int
  /// In characters, at least 1.
  public let length: Int

  /// A stretch of a line.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// The characters of `text`, a line, in which the bytes of `range` (counted from 0) lie.
  ///
  /// A byte may lie inside a character: a mark without a letter joins the blank before it.
  init(file: String, line: Int, of text: some StringProtocol, bytes range: Range<Int>) {
    var (offset, column, length) = (0, 1, 0)
    for character in text {
      let end = offset + character.utf8.count
      if end <= range.lowerBound { column += 1 } else if offset < range.upperBound { length += 1 }
      if end >= range.upperBound { break }
      offset = end
    }
    self.init(file: file, line: line, column: column, length: length)
  }

  /// The file as a whole.
  public init(file: String) {
    self.init(file: file, line: 0, column: 0)
  }
}
