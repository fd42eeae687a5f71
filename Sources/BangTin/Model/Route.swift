import Vietnamese

/// One file of the written site and what it shows.
struct Route: Sendable {
  /// Where it is written.
  let path: PagePath
  let content: Content
  /// What it comes from, to be named when two routes meet.
  let origin: Origin

  /// What a file shows. Integers are indices into the site's lists. Most are posts and pages: the large cases are
  /// indirect, so that those are small.
  enum Content: Sendable {
    indirect case home(ListPage)
    indirect case section(Int, ListPage)
    indirect case tag(Int, ListPage)
    case tagIndex
    case archive
    indirect case month(ArchiveMonth)
    /// The register of documents, of one year or of all.
    indirect case documents(year: Int?, ListPage)
    case post(Int)
    case page(Int)
    case notFound
    case redirect(to: PagePath)
    case atom(FeedSource)
    case jsonFeed
    case sitemapIndex([PagePath])
    case sitemap(SitemapPart)
    case robots
    case hostFile(Host)
    indirect case copy(SourceFile)
    case builtIn([UInt8])
  }

  /// Where a route comes from.
  enum Origin: Sendable {
    /// A text.
    case text(ContentPath)
    /// Any other file of `content/`.
    case file(ContentPath)
    /// A file of `templates/`, by its path below that.
    case asset(String)
    /// An `aliases` entry of a file.
    indirect case alias(SourcePlace)
    /// The list of a folder of `content/`.
    case folder(ContentPath)
    /// Made by the tool: a list, a feed.
    indirect case generated(Bilingual)
  }
}

/// What a feed lists.
enum FeedSource: Sendable {
  case site
  case section(Int)
  case tag(Int)
}

/// One sitemap.
enum SitemapPart: Sendable {
  /// Posts, by their indices.
  case posts([Int])
  /// Everything else that is a page.
  case pages
}

extension String {
  init(padded number: Int, to width: Int) {
    let digits = "\(number)"
    self.init(repeating: "0", count: Swift.max(0, width - digits.utf8.count))
    self += digits
  }
}
