import Mustache
public import Vietnamese

/// The site in memory: everything is read, put together and linked; each page is rendered when it is asked for.
///
/// A value: when something changes, the next one is made from it.
public struct Preview: Sendable {
  /// What a report tells of the site.
  public let summary: Build.Summary
  /// Everything that is wrong, sorted by place. While there is an error there are no pages.
  public internal(set) var diagnostics: [Diagnostic]
  /// What was read.
  public internal(set) var source: SiteSource
  /// The moments for which it is true, in seconds since 1970: then a post appears or expires by itself.
  public let validity: Range<Int>

  let options: BuildOptions
  var memory: BuildMemory?
  var plan: Build.Plan?

  /// Whether there are pages.
  public var hasPages: Bool { plan != nil }

  /// The preview of the site that `source` lists. What has not changed is taken from `memory`.
  public init(
    of source: SiteSource, options: BuildOptions, memory: BuildMemory? = nil,
    _ observer: BuildObserver = BuildObserver()
  ) async throws(FileError) {
    var result = Build.Result()
    let build = Build(of: source, options: options, memory: memory)
    let plan = try await build.plan(&result, observer, keepsMemory: true)
    result = result.finished
    summary = result.summary
    diagnostics = result.diagnostics
    validity = result.validity
    self.memory = result.memory
    self.source = source
    self.plan = plan
    self.options = options
  }

  /// The preview after a change: only files that differ are read again. `changed`: see
  /// `SiteSource.changes(since:)`.
  public func following(
    _ source: SiteSource, changed: [String], options: BuildOptions,
    _ observer: BuildObserver = BuildObserver()
  ) async throws(FileError) -> Preview {
    if let next = try rewriting(source, changed: changed, options: options, observer) {
      return next
    }
    return try await Preview(of: source, options: options, memory: memory, observer)
  }
}

extension Preview {
  /// Whether readers will see a page as soon as the site is built.
  public enum Standing: Sendable, Equatable {
    case published
    case draft
    /// From that moment on, by the site's clock.
    case scheduled(DateTime)
  }

  /// Whether a file is written at `path`.
  public func hasFile(at path: PagePath) -> Bool { plan?.addresses.route(at: path) != nil }

  /// What the file at `path` holds; `nil` when there is none.
  public func file(at path: PagePath) throws(DiagnosticError) -> OutputFile? {
    guard let plan, let route = plan.addresses.route(at: path) else { return nil }
    do throws(RenderError) {
      return OutputFile(route, try plan.renderer.render(route))
    } catch {
      throw DiagnosticError(.rendering(error))
    }
  }

  /// Whether the page at `path` is there only because the preview was asked for drafts and posts of the future.
  public func standing(at path: PagePath) -> Standing {
    guard let plan, let route = plan.addresses.route(at: path) else { return .published }
    return plan.standing(of: route)
  }

  /// The pages that a build for readers would leave out.
  public var unpublished: [PagePath] {
    guard let plan, options.includesDrafts || options.includesFuture else { return [] }
    return plan.addresses.routes.filter { plan.standing(of: $0) != .published }.map(\.path)
  }
}

extension Build.Plan {
  fileprivate func standing(of route: Route) -> Preview.Standing {
    let site = site.site
    let document: Document? =
      switch route.content {
      case .post(let index): site.posts[index].article.document
      case .page(let index): site.pages[index].document
      case .section(let index, _): site.sections[index].introduction?.document
      case .home: site.home?.document
      default: nil
      }
    guard let document else { return .published }
    if document.frontMatter.isDraft { return .draft }
    guard let date = document.frontMatter.date, date > site.now else { return .published }
    return .scheduled(date.at(site.settings.timeZone))
  }
}
