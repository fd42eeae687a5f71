import Vietnamese

/// Lists every file that a site consists of, in the order in which they are published:
/// what pages need first, then posts, then what leads to them.
struct Router {
  /// The most addresses in one sitemap; the protocol allows 50,000.
  static let sitemapSize = 45_000

  let site: Site
  /// All of the site's texts.
  let texts: [SiteText]
  /// Built-in and own files of `templates/assets/`.
  let assets: [Route]

  /// All routes, and a diagnostic for any two that meet.
  func addresses() -> AddressBook {
    var routes = assets
    routes += site.files.map {
      Route(path: $0.path, content: .copy($0.source), origin: .file($0.source.path))
    }
    routes += site.posts.indices.map { i in article(site.posts[i].article, .post(i)) }
    routes += site.pages.indices.map { i in article(site.pages[i], .page(i)) }
    routes += redirects()
    routes += lists()
    routes += archive()
    routes += documents()
    routes += feeds()
    routes += sitemaps()
    routes.append(generated(PagePath("404.html"), .notFound, vi: "trang 404", en: "the 404 page"))
    routes.append(generated(PagePath("robots.txt"), .robots, vi: "robots.txt", en: "robots.txt"))
    routes += Host.allCases.filter(site.settings.hosts.contains).map {
      let name = $0.file.text
      return generated($0.file, .hostFile($0), vi: "tệp `\(name)`", en: "the file `\(name)`")
    }
    return AddressBook(routes)
  }

  private func article(_ article: Article, _ content: Route.Content) -> Route {
    Route(path: article.path, content: content, origin: .text(article.document.path))
  }

  private func generated(_ path: PagePath, _ content: Route.Content, vi: String, en: String) -> Route {
    Route(path: path, content: content, origin: .generated(Bilingual(vi: vi, en: en)))
  }

  private func redirects() -> [Route] {
    texts.filter { !$0.document.frontMatter.aliases.isEmpty }.flatMap { document, page in
      document.frontMatter.aliases.compactMap { alias in
        OldAddress.path(alias.value).map {
          Route(path: $0, content: .redirect(to: page), origin: .alias(alias.place))
        }
      }
    }
  }

  private func lists() -> [Route] {
    var routes = pages(
      of: site.postList, .generated(Bilingual(vi: "trang chủ", en: "the home page"))
    ) { .home($0) }
    for (i, section) in site.sections.enumerated() {
      routes += pages(of: section.postList, .folder(ContentPath(section.folder))) { .section(i, $0) }
    }
    for (i, tag) in site.tags.enumerated() {
      let name = Bilingual(vi: "trang của thẻ `\(tag.name)`", en: "the page of the tag `\(tag.name)`")
      routes += pages(of: tag.postList, .generated(name)) { .tag(i, $0) }
    }
    routes.append(
      generated(PagePath("tag/index.html"), .tagIndex, vi: "danh sách thẻ", en: "the list of tags"))
    return routes
  }

  private func pages(
    of list: PostList, _ origin: Route.Origin, _ content: (ListPage) -> Route.Content
  ) -> [Route] {
    let size = site.settings.pageSize
    var routes = list.pages(size: size).map {
      Route(path: $0.path, content: content($0.page), origin: origin)
    }
    if let pending = list.pending(size: size) {
      routes.append(Route(path: pending, content: .redirect(to: list.first), origin: origin))
    }
    return routes
  }

  private func archive() -> [Route] {
    [generated(PagePath("luu-tru/index.html"), .archive, vi: "trang lưu trữ", en: "the archive")]
      + site.months.map {
        generated($0.path, .month($0), vi: "trang lưu trữ", en: "the archive")
      }
  }

  private func documents() -> [Route] {
    let register = site.register
    guard !register.posts.isEmpty else { return [] }
    let origin = Route.Origin.generated(Bilingual(vi: "sổ văn bản", en: "the register of documents"))
    return pages(of: register.postList, origin) { .documents(year: nil, $0) }
      + register.years.flatMap { year in
        pages(of: year.postList, origin) { .documents(year: year.year, $0) }
      }
  }

  private func feeds() -> [Route] {
    func feed(_ path: String, _ content: Route.Content) -> Route {
      generated(PagePath(path), content, vi: "nguồn tin `\(path)`", en: "the feed `\(path)`")
    }
    return [feed("feed.xml", .atom(.site)), feed("feed.json", .jsonFeed)]
      + site.sections.enumerated().map {
        Route(path: $1.feed, content: .atom(.section($0)), origin: .folder(ContentPath($1.folder)))
      }
      + site.tags.enumerated().map { feed($1.feed.text, .atom(.tag($0))) }
  }

  private func sitemaps() -> [Route] {
    func sitemap(_ path: PagePath, _ content: Route.Content) -> Route {
      generated(path, content, vi: "sơ đồ trang", en: "the sitemap")
    }
    var parts: [Route] = []
    for (year, posts) in site.postsByYear {
      for (number, part) in posts.chunks(ofCount: Self.sitemapSize).enumerated() {
        let suffix = number == 0 ? "" : "-\(number + 1)"
        parts.append(sitemap(PagePath("sitemap-\(year)\(suffix).xml"), .sitemap(.posts(Array(part)))))
      }
    }
    parts.append(sitemap(PagePath("sitemap-pages.xml"), .sitemap(.pages)))
    return parts + [sitemap(PagePath("sitemap.xml"), .sitemapIndex(parts.map(\.path)))]
  }
}

extension Site {
  /// The oldest first.
  fileprivate var postsByYear: [(year: Int, posts: [Int])] {
    var years: [(year: Int, posts: [Int])] = []
    for month in months.reversed() {
      if years.last?.year != month.year { years.append((month.year, [])) }
      years[years.count - 1].posts += month.posts
    }
    return years
  }

  var postList: PostList {
    PostList(posts: Array(posts.indices), first: PagePath("index.html"), olderPrefix: "trang/")
  }
}

extension Section {
  private var base: String { String(path.text.dropLast("index.html".count)) }
  var postList: PostList { PostList(posts: posts, first: path, olderPrefix: base + "trang/") }
  /// The path of its Atom feed.
  var feed: PagePath { PagePath(base + "feed.xml") }
}

extension Tag {
  var postList: PostList { PostList(posts: posts, first: path, olderPrefix: "tag/\(slug)/") }
  /// The path of its Atom feed.
  var feed: PagePath { PagePath("tag/\(slug).xml") }
}
