/// What a site asks of its Markdown.
public struct MarkdownOptions: Sendable {
  /// What is done beyond CommonMark.
  public var extras: MarkdownExtras
  /// A line end inside a paragraph becomes `<br />`.
  public var hardBreaks: Bool
  /// The word before a table's number in its accessible name: "Bảng" gives "Bảng 1", "Bảng 2".
  public var tableLabel: String
  /// Ids that the page around the text uses itself; no heading gets them.
  public var reservedIDs: Set<String>
  /// Makes the id of a heading from its plain text. An empty answer becomes `muc`.
  public var slug: @Sendable (String) -> String

  /// All extras, soft line breaks, the Vietnamese word for a table.
  public init(
    extras: MarkdownExtras = .all, hardBreaks: Bool = false, tableLabel: String = "Bảng",
    reservedIDs: Set<String> = [], slug: @escaping @Sendable (String) -> String
  ) {
    self.extras = extras
    self.hardBreaks = hardBreaks
    self.tableLabel = tableLabel
    self.reservedIDs = reservedIDs
    self.slug = slug
  }
}

/// What may be done beyond CommonMark. With none of them the result is byte for byte libcmark's own, but
/// for character references to what no page can hold (`&#5;`), which become U+FFFD.
public struct MarkdownExtras: OptionSet, Sendable {
  /// One bit for each extra.
  public let rawValue: Int

  /// The extras of these bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Tables as GitHub Flavored Markdown has them.
  public static let tables = MarkdownExtras(rawValue: 1 << 0)
  /// Ids, and levels that start at h2.
  public static let headings = MarkdownExtras(rawValue: 1 << 1)
  /// `loading="lazy"` after the first image, and a finding for an image without alternative text.
  public static let images = MarkdownExtras(rawValue: 1 << 2)
  /// A bare `https://…` or `http://…` is a link.
  public static let bareAddresses = MarkdownExtras(rawValue: 1 << 3)
  /// Leading blanks (U+00A0 too) never make code, and do not reach the output.
  public static let pastedIndentation = MarkdownExtras(rawValue: 1 << 4)
  /// What safe mode leaves out is reported and leaves nothing behind, neither comments nor dead links.
  public static let omissions = MarkdownExtras(rawValue: 1 << 5)
  /// `rel="noopener"` on http and https links.
  public static let externalLinks = MarkdownExtras(rawValue: 1 << 6)
  /// What was meant for a mark and is shown as it is written is reported: `##Words`, `**words **`, `• words`.
  public static let strayMarks = MarkdownExtras(rawValue: 1 << 7)

  /// Everything above.
  public static let all = MarkdownExtras(rawValue: (1 << 8) - 1)
}
