import Vietnamese

/// For each route a fingerprint of everything that its file can show: while it is the same, so are the bytes, and
/// the page need not be made again.
///
/// What a page can show is bounded by its fields: a post shows itself, the cards of its neighbours and of related
/// posts; a page of a list and a feed show their cards. All other pages, such as the first ones of the site and of a
/// section, may show anything, and depend on everything.
struct RouteDigests {
  private let site: Site
  /// What every page shows: settings, templates, menu, sections.
  private let shell: ContentHash
  /// What a card of each post shows.
  private let cards: [ContentHash]
  private let everything: ContentHash

  init(_ rendered: RenderedSite, theme: Theme, options: BuildOptions) async {
    let site = rendered.site
    self.site = site
    shell = Self.shell(of: rendered, theme, options)
    let tags = site.tags.map { Self.digest(of: $0) }
    cards = await site.posts.concurrentMap { Self.card(of: $0, tags) }
    var everything = shell
    for card in cards { everything.add(card) }
    for article in [site.home].compactMap({ $0 }) + site.sections.compactMap(\.introduction) + site.pages {
      everything.add(Self.digest(of: article))
    }
    self.everything = everything
  }

  /// `nil` for files that are not made from the site's texts.
  func digest(of route: Route) -> ContentHash? {
    var digest = shell
    digest.add(route.path.text)
    switch route.content {
    case .builtIn, .robots, .hostFile: return nil
    case .copy(let file):
      guard let stamp = file.stamp else { return nil }
      // Not the shell: a picture does not depend on the templates.
      digest = ContentHash()
      digest.add(stamp)
    case .post(let index):
      let post = site.posts[index]
      for shown in [index, post.previous ?? -1, post.next ?? -1] + post.related { add(shown, to: &digest) }
    case .page(let index): digest.add(Self.digest(of: site.pages[index]))
    case .home(let page):
      guard page.number != nil else { return digest.adding(everything) }
      add(site.home, to: &digest)
      add(page, to: &digest)
    case .section(let section, let page):
      guard page.number != nil else { return digest.adding(everything) }
      // An introduction gives all pages of its list their description and their template.
      add(site.sections[section].introduction, to: &digest)
      add(page, to: &digest)
    case .tag(let tag, let page):
      digest.add(Self.digest(of: site.tags[tag]))
      add(page, to: &digest)
    case .documents(let year, let page):
      digest.add(year ?? 0)
      if page.number == nil { for other in site.register.years { digest.add(other.year) } }
      add(page, to: &digest)
    case .month(let month): for post in month.posts { add(post, to: &digest) }
    case .atom(let source): add(source, to: &digest)
    case .redirect(let target): digest.add(target.text)
    case .sitemap(.posts(let posts)): for post in posts { add(post, to: &digest) }
    case .tagIndex, .archive, .notFound, .jsonFeed, .sitemapIndex, .sitemap(.pages): digest.add(everything)
    }
    return digest
  }

  private func add(_ page: ListPage, to digest: inout ContentHash) {
    for link in [page.newer, page.older] { digest.add(link?.text ?? "") }
    for post in page.posts { add(post, to: &digest) }
  }

  private func add(_ feed: FeedSource, to digest: inout ContentHash) {
    let posts: [Int]
    switch feed {
    case .site: posts = Array(site.posts.indices.suffix(AtomFeed.newest))
    case .section(let section):
      digest.add(site.sections[section].title)
      posts = site.sections[section].posts.suffix(AtomFeed.newest)
    case .tag(let tag):
      digest.add(site.tags[tag].name)
      posts = site.tags[tag].posts.suffix(AtomFeed.newest)
    }
    for post in posts { add(post, to: &digest) }
  }

  private func add(_ introduction: Article?, to digest: inout ContentHash) {
    digest.add(introduction.map { Self.digest(of: $0) } ?? ContentHash())
  }

  private func add(_ post: Int, to digest: inout ContentHash) {
    digest.add(post < 0 ? ContentHash() : cards[post])
  }

  private static func shell(
    of rendered: RenderedSite, _ theme: Theme, _ options: BuildOptions
  ) -> ContentHash {
    let site = rendered.site
    var digest = ContentHash()
    digest.add(theme.fingerprint)
    digest.add(site.settings.fingerprint)
    digest.add(options.toolVersion)
    digest.add(site.settings.url)
    for link in rendered.menu + rendered.links {
      digest.add(link.title)
      switch link.target {
      case .page(let path, let suffix):
        digest.add(path.text)
        digest.add(suffix)
      case .url(let url): digest.add(url)
      }
    }
    if let logo = rendered.logo { digest.add(logo) }
    // A link leads to the register as soon as there is one.
    digest.add(site.register.posts.isEmpty ? 0 : 1)
    for section in site.sections {
      digest.add(section.title)
      digest.add(section.path.text)
    }
    return digest
  }

  /// `tags` are the digests of all tags.
  private static func card(of post: Post, _ tags: [ContentHash]) -> ContentHash {
    var digest = digest(of: post.article)
    digest.add((post.isExpired ? 1 : 0) + (post.isUrgent ? 2 : 0))
    digest.add(post.section ?? -1)
    for tag in post.tags { digest.add(tags[tag]) }
    return digest
  }

  private static func digest(of tag: Tag) -> ContentHash {
    var digest = ContentHash()
    digest.add(tag.name)
    digest.add(tag.slug)
    return digest
  }

  private static func digest(of article: Article) -> ContentHash {
    var digest = ContentHash()
    digest.add(article.document.fingerprint)
    // The name of the file may give the date.
    digest.add(article.document.path.text)
    digest.add(article.path.text)
    for target in article.targets {
      switch target {
      case .page(let path, let suffix):
        digest.add(path.text)
        digest.add(suffix)
      case .picture(let picture): digest.add(picture)
      case .missing: digest.add(0)
      }
    }
    if let image = article.image { digest.add(image) }
    for attachment in article.attachments {
      digest.add(attachment.path.text)
      digest.add(attachment.label)
      digest.add(attachment.size)
    }
    return digest
  }
}

extension ContentHash {
  fileprivate mutating func add(_ other: ContentHash) { add(Int(truncatingIfNeeded: other.value)) }

  fileprivate func adding(_ other: ContentHash) -> ContentHash {
    var digest = self
    digest.add(other)
    return digest
  }

  fileprivate mutating func add(_ picture: Picture) {
    add(picture.path.text)
    add(picture.size?.width ?? 0)
    add(picture.size?.height ?? 0)
  }
}
