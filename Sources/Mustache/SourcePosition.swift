/// A place in the source of a template.
public struct SourcePosition: Equatable, Sendable {
  /// 1-based. Lines end with LF or CRLF.
  public let line: Int

  /// 1-based, counted in characters (grapheme clusters) from the start of the line.
  public let column: Int

  /// How many characters to mark: at least 1, and never past the end of `line`.
  public let length: Int

  /// A place by its 1-based line and column, `length` characters long.
  public init(line: Int, column: Int, length: Int) {
    self.line = line
    self.column = column
    self.length = length
  }
}
