/// A link or image whose destination only the whole site can resolve: everything without a scheme.
public struct LinkReference: Equatable, Sendable {
  /// As written, entities and backslash escapes decoded, percent-encoding kept. May be empty.
  public let destination: String
  /// Plain text of the link; of an image, its alternative text.
  public let text: String
  /// Empty where there is none.
  public let title: String
  /// Whether `![…]` was written.
  public let isImage: Bool
  /// Where the destination stands; with a reference link, in its definition.
  public let place: SourcePlace
}

/// What a destination has become on one page or in one feed.
public struct ResolvedDestination: Equatable, Sendable {
  /// Not yet escaped for HTML.
  public let url: String
  /// Pixels of an image; written only together with `height`, never on links.
  public let width: Int?
  /// Pixels of an image.
  public let height: Int?
  /// Whether an image is loaded late even if it is the first of the text.
  public let isLazy: Bool

  /// `width` and `height` are for images whose size is known.
  public init(url: String, width: Int? = nil, height: Int? = nil, isLazy: Bool = false) {
    self.url = url
    self.width = width
    self.height = height
    self.isLazy = isLazy
  }
}

/// A heading of the text, as it is written.
public struct MarkdownHeading: Equatable, Sendable {
  /// 2…6 (1…6 without the extra `headings`).
  public let level: Int
  /// Unique within the text; empty without the extra `headings`.
  public let id: String
  /// Plain text, white space folded.
  public let text: String
  /// 1-based line of the file.
  public let line: Int
}
