import Markdown
import Mustache
public import Vietnamese

/// The whole pipeline: one pure function from what a site's folder holds to the files of its web site.
///
///     load → parse → assemble → route → link → check → render
///
/// Every mistake of a site is found in one run, and nothing is handed on while there is an error.
public struct Build: Sendable {
  /// What a build gives.
  public struct Result: Sendable {
    /// The site's name and the counts of the report.
    public internal(set) var site: Site?
    /// The files to publish, in order; empty when there are errors.
    public internal(set) var files: [OutputFile] = []
    /// Everything that is wrong, sorted by place.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// The language of the site, in which its editor reads; `nil` when there are no settings.
    public internal(set) var language: Language?

    /// Whether the site must not be published.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private let source: SiteSource
  private let options: BuildOptions

  /// A build of the site that `source` lists.
  public init(of source: SiteSource, options: BuildOptions) {
    self.source = source
    self.options = options
  }

  /// Builds the site in memory. `progress` is told of files done and all files, from any thread.
  public func run(
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) async throws(FileError) -> Result {
    var result = Result()
    result.diagnostics = source.findings
    let settings = try loadSettings(&result)
    var loader = ThemeLoader()
    let theme = try loader.load(source.templates)
    result.diagnostics += loader.diagnostics

    let (documents, unreadable) = try await parse(settings, &result)
    var assembler = SiteAssembler(settings: settings, options: options)
    var site = assembler.assemble(documents, files: source.content.filter(\.isCopied))
    result.diagnostics += assembler.diagnostics
    let (routes, conflicts) = Router(site: site, assets: theme.assets).routes()
    result.diagnostics += conflicts

    let index = LinkIndex(
      site, routes: routes, unpublished: assembler.unpublished, unreadable: unreadable)
    var linker = try SiteLinker(site, index: index)
    linker.link(&site)
    result.diagnostics += linker.diagnostics
    result.diagnostics += TemplateUse.check(site, theme)
    result.site = site
    if result.hasErrors { return result.finished }

    let rendered = RenderedSite(site, menu: linker.menu, links: linker.links, logo: linker.logo)
    let renderer = PageRenderer(rendered, templates: theme.templates)
    result.files = try await render(routes, renderer, &result, progress)
    return result.finished
  }

  /// The settings; those that a site starts with, after an error, so that its texts are checked too.
  private func loadSettings(_ result: inout Result) throws(FileError) -> Settings {
    guard let file = source.content.first(where: { $0.path == SettingsParser.path }) else {
      let misnamed = source.content.first { ["site.yml", "site.yaml"].contains($0.path.text.lowercased()) }
      result.diagnostics.append(.settingsMissing(misnamed: misnamed?.path.text))
      return Settings()
    }
    switch SourceText.decoding(try file.bytes(), file: "content/site.yaml") {
    case .failure(let error):
      result.diagnostics.append(error.diagnostic)
      return Settings()
    case .success(let text):
      var (settings, diagnostics) = SettingsParser().parse(text)
      if let url = options.baseURL.flatMap(SiteURL.normalized) { settings.url = url }
      result.diagnostics += diagnostics
      result.language = settings.language
      return settings
    }
  }

  /// All documents in the order of their paths, and the paths of those that could not be read.
  private func parse(
    _ settings: Settings, _ result: inout Result
  ) async throws(FileError) -> ([Document], Set<ContentPath>) {
    let parser = DocumentParser(settings: settings)
    let files = source.content.filter(\.path.isMarkdown)
    let parsed = try await files.concurrentMap { file throws(FileError) in
      (file.path, try parser.parse(file))
    }
    result.diagnostics += parsed.flatMap(\.1.1)
    return (parsed.compactMap(\.1.0), Set(parsed.filter { $0.1.0 == nil }.map(\.0)))
  }

  private func render(
    _ routes: [Route], _ renderer: PageRenderer, _ result: inout Result,
    _ progress: (@Sendable (Int, Int) -> Void)?
  ) async throws(FileError) -> [OutputFile] {
    let rendered = try await routes.concurrentMap(progress: progress) { route throws(FileError) in
      do throws(RenderError) {
        return (OutputFile(route, bytes: try renderer.render(route)), Diagnostic?.none)
      } catch {
        return (OutputFile?.none, Diagnostic.rendering(error))
      }
    }
    result.diagnostics += rendered.compactMap(\.1)
    return result.hasErrors ? [] : rendered.compactMap(\.0)
  }
}

extension Build.Result {
  /// With its diagnostics in order, each once.
  fileprivate var finished: Self {
    var result = self
    result.diagnostics = Set(diagnostics).sorted()
    return result
  }
}

extension SourceFile {
  /// Whether it goes to the site as it is.
  fileprivate var isCopied: Bool { !path.isMarkdown && path != SettingsParser.path }
}

extension Diagnostic {
  /// Only templates that choose each other by name at run time can fail then.
  fileprivate static func rendering(_ error: RenderError) -> Diagnostic {
    let name =
      switch error {
      case .unknownTemplate(let name), .nestingTooDeep(let name): name
      }
    return .templateRecursion(name, at: SourcePlace(file: "templates/\(name).html"))
  }
}
