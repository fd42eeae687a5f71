/// A parsed text: HTML with gaps where links and images stand whose destinations are not known yet.
///
/// The gaps are offsets beside the bytes, not marks within them, so no author can forge one.
public struct MarkdownDocument: Sendable {
  /// What stands at a gap, with the index of its link.
  enum Gap: Sendable {
    case linkStart(Int)
    case linkEnd
    case image(Int, isLazy: Bool)
  }

  struct Slot: Sendable {
    let offset: UInt32
    let gap: Gap
  }

  let markup: Markup
  /// By ascending offset in `markup`.
  let slots: [Slot]

  /// In the order in which they end; `html(into:resolve:)` asks for them by index.
  public let links: [LinkReference]
  /// In the order of the text.
  public let headings: [MarkdownHeading]
  /// In the order of the text.
  public let findings: [MarkdownFinding]
  /// Plain text of the first paragraph that has any, white space folded; empty where there is none.
  public let excerpt: String
}
