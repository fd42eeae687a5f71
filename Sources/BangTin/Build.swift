import Markdown
import Mustache
import Synchronization
import Vietnamese

/// The whole pipeline: one pure function from what a site's folder holds to the files of its web site.
///
///     load → parse → assemble → route → link → check → render
///
/// Every mistake of a site is found in one run, and nothing is handed on while there is an error.
public struct Build: Sendable {
  /// What a build gives.
  public struct Result: Sendable {
    /// What a report tells of the site.
    public internal(set) var summary = Summary()
    /// The files to publish, in order; empty when there are errors.
    public internal(set) var files: [OutputFile] = []
    /// Everything that is wrong, sorted by place.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// The site with every link resolved; `nil` when its settings were missing.
    var site: Site?
    /// Every text that could be read, published or not, by path.
    var documents: [Document] = []
    /// What the site's menu and its links to others lead to.
    var menu: [ResolvedMenuLink] = []
    /// The moments for which another build would give the same, in seconds since 1970.
    var validity = 0..<0
    /// What the next build of a process that goes on should remember.
    var memory: BuildMemory?

    /// Whether the site must not be published.
    public var hasErrors: Bool { diagnostics.haveErrors }
  }

  private let source: SiteSource
  private let options: BuildOptions
  private let memory: BuildMemory?
  private let standing: StandingFiles
  private let take: @Sendable (OutputFile) throws(FileError) -> OutputFile
  private let writer: MemoryWriter?

  /// A build of the site that `source` lists; `memory` is what an earlier one kept, `standing` tells which files of
  /// the last one need not be made again. `take` is handed each file as it is made, on any thread; the result holds
  /// what it gives back. `writer` is handed what the next build should remember, while this one goes on.
  public init(
    of source: SiteSource, options: BuildOptions, memory: BuildMemory? = nil,
    standing: StandingFiles = StandingFiles(),
    take: @escaping @Sendable (OutputFile) throws(FileError) -> OutputFile = { $0 },
    writer: MemoryWriter? = nil
  ) {
    self.source = source
    self.options = options
    self.memory = memory
    self.standing = standing
    self.take = take
    self.writer = writer
  }

  /// Builds the site in memory.
  public func run(_ observer: BuildObserver = BuildObserver()) async throws(FileError) -> Result {
    var result = Result()
    guard let plan = try await plan(&result, observer) else { return result.finished }
    observer.began(.render)
    let digests = await RouteDigests(plan.site, theme: plan.theme, options: options)
    let (routes, renderer) = (plan.addresses.routes, plan.renderer)
    // What found links and addresses is of no more use.
    _ = consume plan
    result.files = try await render(routes, renderer, digests, &result, observer)
    return result.finished
  }

  /// A site in which nothing is wrong, ready to be rendered page by page.
  struct Plan: Sendable {
    let site: RenderedSite
    let theme: Theme
    let addresses: AddressBook
    /// Knows everything that a text can name.
    let resolver: LinkResolver

    var renderer: PageRenderer { PageRenderer(site, templates: theme.templates) }
  }

  /// All stages but rendering; `nil` when there are errors. A process that goes on keeps the memory.
  func plan(
    _ result: inout Result, _ observer: BuildObserver, keepsMemory: Bool = false
  ) async throws(FileError) -> Plan? {
    observer.began(.settings)
    result.diagnostics = source.findings
    let settings = try loadSettings(&result)
    observer.began(.templates)
    var loader = ThemeLoader()
    let theme = try loader.load(source.templates)
    result.diagnostics += loader.diagnostics

    observer.began(.parse)
    let (documents, unreadable, fresh) = try await parse(
      settings, &result, observer, keepsMemory: keepsMemory)
    // What comes now keeps but one core busy.
    async let written: Void = remember(fresh)
    if keepsMemory { result.memory = fresh }
    observer.began(.assemble)
    var assembler = SiteAssembler(settings: settings, options: options)
    var site = assembler.assemble(documents, files: try copiedFiles(&result))
    result.diagnostics += assembler.diagnostics
    // These keep the other cores busy until links are looked up on all of them.
    let (places, texts) = (site.places, site.texts)
    async let relations = PostRelations(places)
    async let templateFindings = TemplateUse.check(texts, theme)
    observer.began(.route)
    let addresses = Router(site: site, texts: texts, assets: theme.assets).addresses()
    result.diagnostics += addresses.conflicts

    observer.began(.link)
    let index = LinkIndex(
      site, texts: texts, addresses: addresses, unpublished: assembler.unpublished, unreadable: unreadable)
    var linker = SiteLinker(index)
    try await linker.link(&site, texts: texts)
    result.diagnostics += linker.diagnostics
    site.add(await relations)
    observer.began(.check)
    result.diagnostics += await templateFindings
    result.site = site
    result.documents = documents
    result.menu = linker.menu + linker.links
    result.summary.read(site)
    result.validity = site.validity
    await written
    if result.hasErrors { return nil }
    let rendered = RenderedSite(site, menu: linker.menu, links: linker.links, logo: linker.logo)
    return Plan(site: rendered, theme: theme, addresses: addresses, resolver: linker.resolver)
  }

  private func remember(_ memory: BuildMemory?) async {
    if let memory { writer?.finish(memory) }
  }

  /// The settings; those that a site starts with, after an error, so that its texts are checked too.
  private func loadSettings(_ result: inout Result) throws(FileError) -> Settings {
    guard let file = source.content.first(where: { $0.path == SettingsParser.path }) else {
      let misnamed = source.content.first { SettingsParser.misnamed.contains($0.path.text.lowercased()) }
      result.diagnostics.append(.settingsMissing(misnamed: misnamed?.path.text))
      return Settings()
    }
    switch SourceText.decoding(try file.bytes(), file: "content/site.yaml") {
    case .failure(let error):
      result.diagnostics.append(error.diagnostic)
      return Settings()
    case .success(let text):
      var (settings, diagnostics) = SettingsParser().parse(text)
      settings.fingerprint = ContentHash(text.bytes)
      if let url = options.baseURL.flatMap(SiteURL.normalized) { settings.url = url }
      result.diagnostics += diagnostics
      result.summary.language = settings.language
      return settings
    }
  }

  /// All documents in the order of their paths, the paths of those that could not be read, and what the next build
  /// should remember; `nil` when it remembers that already.
  private func parse(
    _ settings: Settings, _ result: inout Result, _ observer: BuildObserver, keepsMemory: Bool
  ) async throws(FileError) -> ([Document], Set<ContentPath>, BuildMemory?) {
    let reader = DocumentReader(settings: settings, options: options, memory: memory, writer: writer)
    let files = source.content.filter(\.path.isMarkdown)
    let readings = try await files.concurrentMap(progress: observer.progress) { file throws(FileError) in
      try reader.read(file)
    }
    var documents: [Document] = []
    documents.reserveCapacity(readings.count)
    var unreadable: Set<ContentPath> = []
    for reading in readings {
      result.diagnostics += reading.diagnostics
      if let document = reading.document {
        documents.append(document)
      } else {
        unreadable.insert(reading.path)
      }
    }
    let isKnown = !keepsMemory && reader.remembers(nearly: readings)
    let fresh = isKnown ? nil : reader.memory(of: readings, listedAt: source.listedAt)
    return (documents, unreadable, fresh)
  }

  /// The files that go to the site as they are.
  private func copiedFiles(_ result: inout Result) throws(FileError) -> [SourceFile] {
    var files: [SourceFile] = []
    for file in source.content where !file.path.isMarkdown && file.path != SettingsParser.path {
      if let text = try MisnamedText(file) {
        let isTaken = source.content.contains { $0.path == text.meant }
        result.diagnostics.append(.misnamed(text, isTaken: isTaken))
      } else {
        files.append(file)
      }
    }
    return files
  }

  private func render(
    _ routes: [Route], _ renderer: PageRenderer, _ digests: RouteDigests, _ result: inout Result,
    _ observer: BuildObserver
  ) async throws(FileError) -> [OutputFile] {
    let (standing, take) = (standing, take)
    let failures = Mutex<[Diagnostic]>([])
    let files = try await routes.concurrentMap(progress: observer.progress) {
      route throws(FileError) in
      let digest = digests.digest(of: route)
      if let digest, let state = standing.state(of: route, under: digest) {
        return OutputFile(route, .unchanged, digest: digest).taken(as: .unchanged, state)
      }
      let content: OutputFile.Content
      do throws(RenderError) {
        content = try renderer.render(route)
      } catch {
        failures.withLock { $0.append(.rendering(error)) }
        return OutputFile(route, .unchanged)
      }
      return try take(OutputFile(route, content, digest: digest))
    }
    result.diagnostics += failures.withLock(\.self)
    if result.hasErrors { return [] }
    result.summary.files = files.count
    result.summary.pages = files.count { $0.isPage }
    return files
  }
}

extension Build.Result {
  /// With its diagnostics in order, each once.
  var finished: Self {
    var result = self
    result.diagnostics = Set(diagnostics).sorted()
    return result
  }
}

extension Diagnostic {
  /// Only templates that choose each other by name at run time can fail then.
  static func rendering(_ error: RenderError) -> Diagnostic {
    let name =
      switch error {
      case .unknownTemplate(let name), .nestingTooDeep(let name): name
      }
    return .templateRecursion(name, at: SourcePlace(file: "templates/\(name).html"))
  }
}
