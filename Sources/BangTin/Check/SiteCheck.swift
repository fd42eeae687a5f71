/// All that a build finds, and what a careful secretary would mark besides. Nothing is published.
///
///     build → read the prose → rules of texts and documents → rules of the site
public struct SiteCheck: Sendable {
  /// What a check gives.
  public struct Result: Sendable {
    /// What a report tells of the site.
    public internal(set) var summary = Build.Summary()
    /// Everything found, sorted by place.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The texts that were read, by their paths from the site's folder.
    public internal(set) var texts: [String] = []
  }

  let source: SiteSource
  private let options: BuildOptions

  /// A check of the site that `source` lists, as of `options.now`. Drafts are read where `options` include them, posts of the future
  /// always.
  public init(of source: SiteSource, options: BuildOptions) {
    self.source = source
    self.options = options
  }

  /// Checks the site in memory.
  public func run(_ observer: BuildObserver = BuildObserver()) async throws(FileError) -> Result {
    // Pages are made for the mistakes in them, and not kept.
    let build = try await Build(of: source, options: options, take: { $0.withoutContent }).run(observer)
    var result = Result(summary: build.summary, diagnostics: build.diagnostics)
    guard let site = build.site else { return result }
    let proofs = try await proofs(of: build.documents, settings: site.settings)
    result.texts = proofs.map(\.file)
    result.diagnostics += proofs.flatMap(\.diagnostics)
    let checked = CheckedSite(site: site, documents: build.documents, menu: build.menu, source: source)
    result.diagnostics += HouseStyle.findings(in: proofs.map(\.styles), of: checked)
    for rule in CheckRules.ofSites { result.diagnostics += try await rule.findings(in: checked) }
    result.diagnostics = Set(result.diagnostics).sorted()
    return result
  }

  /// What is found in each text by itself.
  private func proofs(of documents: [Document], settings: Settings) async throws(FileError) -> [TextProof] {
    let files = Dictionary(source.content.map { ($0.path, $0) }) { first, _ in first }
    let proofreading = TextProofreading(settings)
    let read = documents.filter { options.includesDrafts || !$0.frontMatter.isDraft }
    return try await read.concurrentMap { document throws(FileError) -> TextProof? in
      guard let file = files[document.path] else { return nil }
      let bytes = try file.bytes()
      let text = CheckedText(document, bytes: bytes, offset: settings.timeZone)
      return text.map { proofreading.proof(of: $0, bytes: bytes) }
    }.compactMap(\.self)
  }
}
