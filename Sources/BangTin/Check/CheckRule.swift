import Vietnamese

/// A rule that looks at one document.
protocol DocumentRule: Sendable {
  /// - Parameter places: turns parts of the text into places; shared, because long texts take long to count.
  func findings(in text: CheckedText, _ places: inout PlaceCursor) -> [Diagnostic]
}

/// A rule that looks at the whole site.
protocol SiteRule: Sendable {
  func findings(in site: CheckedSite) async throws(FileError) -> [Diagnostic]
}

/// The site as the rules of a check see it.
struct CheckedSite: Sendable {
  let site: Site
  /// Every text that could be read, published or not.
  let documents: [Document]
  /// What the menu and the links to others lead to.
  let menu: [ResolvedMenuLink]
  let source: SiteSource

  /// Where the values of a document's front matter stand.
  func places(in document: Document) -> FrontMatterPlaces? {
    text(of: document).map { FrontMatterPlaces($0) }
  }

  /// The document with its source, read again: few are asked for.
  func text(of document: Document) -> CheckedText? {
    guard let file = source.content.first(where: { $0.path == document.path }), let bytes = try? file.bytes()
    else { return nil }
    return CheckedText(document, bytes: bytes, offset: site.settings.timeZone)
  }
}

/// All rules, in no particular order: findings are sorted by place.
enum CheckRules {
  static let ofDocuments: [any DocumentRule] = [
    DocumentNumberForm(), ExpiredWhenPublished(), PastEvent(), PersonalColumns(), ImageTexts(), LinkTexts(),
    AllCapsTitle(),
  ]

  static let ofSites: [any SiteRule] = [
    RepeatedDocumentNumbers(), ExpiredAndPinned(), PhotoMetadata(), ScanOnlyPDF(), UnlinkedPages(),
    SimilarTags(),
    LargeFiles(),
  ]
}
