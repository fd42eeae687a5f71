/// A place in the source, for people: what an editor shows in its status bar.
public struct SourcePlace: Equatable, Hashable, Sendable {
  /// 1-based line of the file.
  public let line: Int
  /// 1-based column, in characters (grapheme clusters) of the line.
  public let column: Int
  /// Characters; 0 where there is nothing to underline, as in `[text]()`.
  public let length: Int

  /// All three as people count them; see the properties.
  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}

extension SourcePlace {
  static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Something the writer should know; the text was parsed all the same.
public struct MarkdownFinding: Equatable, Sendable {
  /// What was found. The wording is the caller's.
  public enum Kind: Equatable, Sendable {
    /// A tag was left out, not its words. The tag's name in lower case; `?` or `!` for instructions and declarations.
    case rawHTML(tag: String)
    /// Raw HTML was left out with all words in it. The name as above.
    case rawHTMLBlock(tag: String)
    /// A comment (`!--`), `script` or `style` has no end: all that follows is left out.
    case unclosedHTML(tag: String)
    /// The words on the line where a comment of several paragraphs ends were left out.
    case wordsBehindComment
    /// A link or image that safe mode does not let pass; its text stays. The scheme in lower case.
    case unsafeDestination(scheme: String)
    /// What was meant for a link or an image is none, and shown as it is written: a blank stands in its destination.
    case blankInDestination
    /// A picture inside the text itself (`data:image/png…`). It is kept.
    case embeddedImage
    /// An image without alternative text; the place is that of its destination.
    case imageWithoutText
    /// A picture of another web site.
    case remoteImage
    /// A heading without text; it is left out.
    case emptyHeading
    /// A heading more than one level below the one before it. Levels as written: the number of `#`.
    case skippedHeadingLevel(from: Int, to: Int)
    /// A table whose header row is empty.
    case tableWithoutHeader
    /// A row of a table with words in more cells than the table has columns; those are left out.
    case surplusCells(cells: Int, columns: Int)
    /// What was meant for a mark and is shown as it is written.
    case strayMark(StrayMark)
  }

  /// What was found.
  public let kind: Kind
  /// Where it stands in the file.
  public let place: SourcePlace
}
