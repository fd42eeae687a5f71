/// What parsing a text gives.
public struct MarkdownDocument: Sendable {
  /// The HTML, with gaps for links.
  public let body: MarkdownBody
  /// In the order in which they end, as in `body`.
  public let links: [LinkReference]
  /// In the order of the text.
  public let headings: [MarkdownHeading]
  /// In the order of the text.
  public let findings: [MarkdownFinding]
  /// Plain text of the first paragraph that has any, white space folded; empty where there is none.
  public let excerpt: String
}
