/// A place in the source, for people: what an editor shows in its status bar.
public struct SourcePlace: Equatable, Hashable, Sendable {
  /// 1-based line of the file.
  public let line: Int
  /// 1-based column, in characters (grapheme clusters) of the line.
  public let column: Int
  /// Characters; 0 where there is nothing to underline, as in `[text]()`.
  public let length: Int

  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}

/// Something the writer should know; the text was parsed all the same.
public struct MarkdownFinding: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// Raw HTML was left out. The tag's name in lower case; `?` or `!` for instructions and declarations.
    case rawHTML(tag: String)
    /// A link or image that safe mode does not let pass; its text stays. The scheme in lower case.
    case unsafeDestination(scheme: String)
    /// A picture inside the text itself (`data:image/png…`). It is kept.
    case embeddedImage
    /// An image without alternative text; the place is that of its destination.
    case imageWithoutText
    /// A heading without text; it is left out.
    case emptyHeading
    /// A heading more than one level below the one before it. Levels as written: the number of `#`.
    case skippedHeadingLevel(from: Int, to: Int)
    /// A table whose header row is empty.
    case tableWithoutHeader
  }

  public let kind: Kind
  public let place: SourcePlace
}
