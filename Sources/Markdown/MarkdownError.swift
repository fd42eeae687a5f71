/// A text that would take libcmark too long, or would nest too deep. Nothing of it was parsed.
public struct MarkdownError: Error, Equatable, Sendable {
  /// What there was too much of, with the limit it passed.
  public enum Kind: Equatable, Sendable {
    /// Lines in the text.
    case lines(limit: Int)
    /// Block quotes and list items, one inside the other.
    case nesting(limit: Int)
    /// `[` that no `]` closes, in one paragraph.
    case openBrackets(limit: Int)
    /// Characters with a meaning (`* _ [ ] < & ! \` and the backtick), marks of quotes and list items.
    case markup(limit: Int)
    /// Cells of all tables, those that are filled up with empty ones included.
    case tableCells(limit: Int)
  }

  /// What passed its limit.
  public let kind: Kind
  /// 1-based line of the file.
  public let line: Int
}
