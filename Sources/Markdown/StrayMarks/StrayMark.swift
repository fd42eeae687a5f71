/// A sign that was meant for a mark and is shown as it is written.
public enum StrayMark: Equatable, Sendable {
  /// `#`s with no space behind them, which make no heading.
  case heading(level: Int)
  /// `**` that make nothing bold: a blank stands inside of them or none outside; or, where they are not `closed`, the
  /// second is missing.
  case bold(isClosed: Bool)
  /// A line of a paragraph begins with a word processor's bullet or the like, and is no item of a list; `isRunOn` where
  /// the page has it on the same line with others.
  case bullet(sign: String, isRunOn: Bool)
  /// Rows that are no table: under the first there is no line of dashes, or one for `rule` columns.
  case rows(columns: Int, rule: Int?)
}
