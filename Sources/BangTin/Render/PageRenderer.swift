import Mustache

/// Turns one route into the bytes of its file. Changes nothing, so pages may be rendered side by side
/// and in any order.
struct PageRenderer: Sendable {
  private let site: RenderedSite
  private let templates: TemplateSet

  init(_ site: RenderedSite, templates: TemplateSet) {
    self.site = site
    self.templates = templates
  }

  /// What the file at `route.path` holds.
  func render(_ route: Route) throws(RenderError) -> OutputFile.Content {
    switch route.content {
    case .copy(let file): return .copy(file)
    case .builtIn(let bytes): return .bytes(bytes)
    case .atom(let source): return .bytes(AtomFeed(source, of: site, at: route.path).bytes())
    case .jsonFeed: return .bytes(JSONFeed(site).bytes())
    case .sitemap(let part): return .bytes(Sitemap(site).bytes(part))
    case .sitemapIndex(let parts): return .bytes(Sitemap(site).index(of: parts))
    case .robots:
      let map = site.address(of: PagePath("sitemap.xml"))
      return .bytes(Array("User-agent: *\nAllow: /\n\nSitemap: \(map)\n".utf8))
    case .hostFile(let host): return .bytes(HostFile(host, of: site).bytes)
    default:
      let page = PageView(route.content, in: PageScope(site, at: route.path))
      return .bytes(try templates.render(template(of: page), [.record(page)]))
    }
  }

  /// A text may ask for a template of its own.
  private func template(of page: PageView) -> String {
    let article: Article? =
      switch page.content {
      case .post(let index): site.site.posts[index].article
      case .page(let index): site.site.pages[index]
      case .section(let index, _): site.site.sections[index].introduction
      case .home: site.site.home
      default: nil
      }
    return article?.document.frontMatter.template?.value ?? page.facts.kind
  }
}
