/// One stretch of running text of a document, as a reader would see it: without markup, with every byte's place in
/// the source.
public struct ProseRun: Sendable {
  /// What the stretch is on the page.
  public enum Kind: Equatable, Sendable {
    case paragraph
    case listItem
    /// The number of `#` as written.
    case heading(level: Int)
    /// A cell of the table of that number (1-based), in a column (0-based).
    case tableCell(table: Int, column: Int, isHeader: Bool)
    /// What is said instead of a picture.
    case alternativeText
  }

  /// A link within the run.
  public struct Link: Equatable, Sendable {
    /// Offsets of its words in `text`.
    public let range: Range<Int>
  }

  /// What stands for code, addresses, pictures and whatever else is no prose: U+FFFC, the object replacement
  /// character.
  public static let placeholder: [UInt8] = [0xEF, 0xBF, 0xBC]

  /// What the stretch is on the page.
  public let kind: Kind
  /// UTF-8 without the blanks at either end; a line of the source ends in LF, without the blanks round it.
  public let text: [UInt8]
  /// In the order of the text.
  public let links: [Link]
  /// For each byte of `text`, where it stands in the source; one more for the end.
  let origins: [UInt32]

  /// Where `range` of `text` stands in the text that was read; what was left out within it is part of the answer.
  public func source(of range: Range<Int>) -> Range<Int> {
    let start = Int(origins[min(range.lowerBound, text.count)])
    guard range.upperBound > range.lowerBound else { return start..<start }
    // Of a placeholder the end is not the last byte's.
    let last = min(range.upperBound, text.count) - 1
    return start..<max(start, Int(origins[last]) + 1)
  }
}
