import Vietnamese

/// What a page says to machines as JSON-LD (schema.org): its place in the site, and the post or the
/// body that it shows.
struct StructuredData {
  private let page: PageView

  init(of page: PageView) {
    self.page = page
  }

  /// The JSON, without any `<`, so that nothing in it can close the element that holds it.
  var bytes: [UInt8] {
    var graph: [JSONText] = []
    if page.scope.path.text == "index.html" { graph.append(organization) }
    if case .post(let index) = page.content { graph.append(article(site.site.posts[index])) }
    if !page.facts.breadcrumbs.isEmpty { graph.append(breadcrumbs) }
    guard !graph.isEmpty else { return [] }
    let whole = JSONText.object([("@context", .text("https://schema.org")), ("@graph", .list(graph))])
    return whole.bytes.reduce(into: []) { bytes, byte in
      if byte == UInt8(ascii: "<") { bytes += #"\u003c"#.utf8 } else { bytes.append(byte) }
    }
  }

  private var site: RenderedSite { page.scope.site }

  private var organization: JSONText {
    let settings = site.site.settings
    return object(
      "GovernmentOrganization",
      [
        ("name", settings.owner), ("alternateName", settings.name), ("url", settings.url),
        ("logo", site.logo.map { site.address(of: $0.path) }), ("address", settings.address),
        ("telephone", settings.phone), ("email", settings.email),
      ])
  }

  private func article(_ post: Post) -> JSONText {
    let zone = site.site.settings.timeZone
    let image = page.scope.image(of: post.article)?.picture.path
    let publisher = object(
      "GovernmentOrganization", [("name", site.site.settings.owner), ("url", site.site.settings.url)])
    return object(
      "NewsArticle",
      [
        ("headline", post.article.title), ("description", post.article.document.summary),
        ("url", site.address(of: post.article.path)), ("image", image.map(site.address)),
        ("inLanguage", post.frontMatter.language ?? page.scope.language.rawValue),
        ("datePublished", post.date.at(zone).rfc3339), ("dateModified", post.lastChange.at(zone).rfc3339),
      ],
      [("publisher", publisher)])
  }

  private var breadcrumbs: JSONText {
    let home = Breadcrumb(title: Words.home[page.scope.language], path: PagePath("index.html"))
    let steps = ([home] + page.facts.breadcrumbs).enumerated().map { number, step in
      object(
        "ListItem",
        [("position", String(number + 1)), ("name", step.title), ("item", site.address(of: step.path))])
    }
    return object("BreadcrumbList", [], [("itemListElement", .list(steps))])
  }

  private func object(
    _ type: String, _ texts: [(String, String?)], _ more: [(String, JSONText)] = []
  ) -> JSONText {
    let known = texts.compactMap { key, text in text.map { (key, JSONText.text($0)) } }
    return .object([("@type", .text(type))] + known + more)
  }
}
