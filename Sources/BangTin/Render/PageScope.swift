import Markdown
import Vietnamese

/// The page that is being rendered, and the site that it belongs to. A class, because every record of the page holds it.
final class PageScope: Sendable {
  let site: RenderedSite
  let path: PagePath
  /// What this page shares with all others whose links start alike.
  let shell: SiteShell

  init(_ site: RenderedSite, at path: PagePath) {
    self.site = site
    self.path = path
    // A host serves 404.html at any depth, so its links start at the host.
    shell = site.shell(path.text == "404.html" ? site.pathOnHost : path.root)
  }

  /// What stands before a path of the site in a link of this page: `../` for each folder.
  var root: String { shell.root }

  /// The link from this page to another file of the site.
  func url(_ path: PagePath) -> String { String(root, followedBy: path.text) }

  /// The text of `article` as HTML, its links as they go out from this page.
  func html(of article: Article) -> [UInt8] { article.html(root: root, on: path) }

  var language: Language { site.site.settings.language }
}

/// The site with what all its pages share, computed once.
final class RenderedSite: Sendable {
  let site: Site
  let menu: [ResolvedMenuLink]
  let links: [ResolvedMenuLink]
  let logo: Picture?
  /// Newest first.
  let months: [ArchiveMonth]
  let documents: DocumentRegister
  /// Posts that head the home page until they expire; newest first.
  let urgent: [Int]
  /// Newest first.
  let pinned: [Int]
  /// By section: from the highest one above it down to itself.
  private let ways: [[Breadcrumb]]
  /// By section: its feed.
  let feeds: [PagePath]
  /// By tag: the first page of its list.
  let tagPaths: [PagePath]
  /// The path of the site's address, with its final `/`.
  let pathOnHost: String
  /// By their roots, for the depths at which almost all pages lie.
  private let shells: [String: SiteShell]

  init(
    _ site: Site, menu: [ResolvedMenuLink], links: [ResolvedMenuLink], logo: Picture?
  ) {
    self.site = site
    self.menu = menu
    self.links = links
    self.logo = logo
    months = site.months
    documents = site.register
    ways = site.ways
    feeds = site.sections.map(\.feed)
    tagPaths = site.tags.map(\.path)
    urgent = site.newestFirst.filter { site.posts[$0].isUrgent }
    pinned = site.newestFirst.filter {
      let post = site.posts[$0]
      return post.frontMatter.isPinned && !post.isUrgent && !post.isExpired
    }
    let host = site.settings.url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    pathOnHost = host.count > 2 ? "/" + host[2].drop { $0 != "/" }.dropFirst() : "/"
    let roots = (0...4).map { String(repeating: "../", count: $0) }
    shells = Dictionary(
      uniqueKeysWithValues: roots.map { ($0, SiteShell($0, site, menu: menu, links: links)) })
  }

  private init(_ site: Site, like other: RenderedSite) {
    self.site = site
    (menu, links, logo, shells) = (other.menu, other.links, other.logo, other.shells)
    (months, documents, urgent, pinned) = (other.months, other.documents, other.urgent, other.pinned)
    (pathOnHost, ways, feeds) = (other.pathOnHost, other.ways, other.feeds)
    tagPaths = site.tags.map(\.path)
  }

  /// The same with texts that have changed where they stand: no date, no mark, no link of the menu is another.
  func showing(_ site: Site) -> RenderedSite { RenderedSite(site, like: self) }

  /// What the pages share whose links start with `root`.
  func shell(_ root: String) -> SiteShell { shells[root] ?? SiteShell(root, site, menu: menu, links: links) }

  /// The way from the home page, itself left out, to a section.
  func way(to section: Int?) -> [Breadcrumb] { section.map { ways[$0] } ?? [] }

  /// The absolute address of a file of the site.
  func address(of path: PagePath) -> String { path.url(below: site.settings.url) }
}

extension Article {
  /// The body as HTML; links inside the site start with `root`, which is a way up or an address. On
  /// `page` itself a link to one of its headings needs no more than its `#id`.
  func html(root: String, on page: PagePath? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    document.body.html(into: &bytes) { slot in
      switch targets[slot] {
      case .missing: nil
      case .page(let path, let suffix):
        ResolvedDestination(url: path == page && !suffix.isEmpty ? suffix : root + path.text + suffix)
      case .picture(let picture):
        ResolvedDestination(
          url: root + picture.path.text, width: picture.size?.width, height: picture.size?.height,
          isLazy: image != nil)
      }
    }
    return bytes
  }
}

extension String {
  /// `first` and `second` in one, made at once: every link of every page is.
  fileprivate init(_ first: String, followedBy second: String) {
    self.init(unsafeUninitializedCapacity: first.utf8.count + second.utf8.count) { buffer in
      let (_, end) = buffer.initialize(from: first.utf8)
      let (_, last) = UnsafeMutableBufferPointer(rebasing: buffer[end...]).initialize(from: second.utf8)
      return end + last
    }
  }
}
