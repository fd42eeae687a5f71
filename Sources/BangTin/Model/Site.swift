import Markdown
import Vietnamese

/// The whole site as values: every post in its place, every relation an index.
struct Site: Sendable {
  /// The commune's own details and settings.
  let settings: Settings
  /// The moment for which the site is built.
  let now: DateTime
  /// What `content/index.md` says.
  var home: Article?
  /// Oldest first, then by path; relations between posts are indices into this list.
  var posts: [Post] = []
  /// Texts without a date, by path.
  var pages: [Article] = []
  /// Every folder that has posts or an introduction, by path; parents stand before their children.
  var sections: [Section] = []
  /// In Vietnamese dictionary order.
  var tags: [Tag] = []
  /// The months that have posts, newest first.
  var months: [ArchiveMonth] = []
  /// The official documents among the posts.
  var register = DocumentRegister()
  /// Every other file of `content/`, copied as it is.
  var files: [StaticFile] = []
  /// How many posts wait for their date, and how many are drafts.
  var unpublished = UnpublishedCount()
  /// When a post last appeared or expired by itself, and when one next will.
  var lastChange: DateTime?
  var nextChange: DateTime?

  /// The moments between which nothing appears or expires, in seconds since 1970.
  var validity: Range<Int> {
    (lastChange?.secondsSince1970 ?? Int.min)..<(nextChange?.secondsSince1970 ?? Int.max)
  }

  /// Whether a post lies in a section or in one below it.
  func isPost(_ post: Int, in section: Int) -> Bool {
    var current = posts[post].section
    while let it = current, it != section { current = sections[it].parent }
    return current == section
  }

  /// Every text: the home page's, the sections', posts and pages.
  var articles: [Article] {
    [home].compactMap(\.self) + sections.compactMap(\.introduction) + posts.map(\.article) + pages
  }

  /// The texts of `articles`, and where their pages are written.
  var texts: [SiteText] {
    var texts = ([home] + sections.map(\.introduction)).compactMap { $0.map { ($0.document, $0.path) } }
    texts.reserveCapacity(texts.count + posts.count + pages.count)
    for i in posts.indices { texts.append((posts[i].article.document, posts[i].article.path)) }
    for i in pages.indices { texts.append((pages[i].document, pages[i].path)) }
    return texts
  }

  /// Completes all texts with what they name, in the order of `texts`.
  mutating func add(_ names: [ArticleLinks]) {
    var rest = names[...]
    func next() -> ArticleLinks { rest.popFirst() ?? ArticleLinks() }
    if home != nil { home?.links = next() }
    for i in sections.indices where sections[i].introduction != nil {
      sections[i].introduction?.links = next()
    }
    for i in posts.indices { posts[i].article.links = next() }
    for i in pages.indices { pages[i].links = next() }
  }

  /// The posts newest first.
  var newestFirst: ReversedCollection<Range<Int>> { posts.indices.reversed() }
}

/// A text of the site, and where its page is written.
typealias SiteText = (document: Document, page: PagePath)

/// How many posts a build leaves out, and why.
public struct UnpublishedCount: Sendable, Equatable {
  /// Posts marked as drafts.
  public var drafts = 0
  /// Posts whose date has not come.
  public var scheduled = 0

  /// None.
  public init() {}
}

/// A Markdown file that becomes a page, with everything that it names found.
struct Article: Sendable {
  let document: Document
  /// Where its page is written.
  let path: PagePath
  var links = ArticleLinks()

  var targets: [LinkTarget] { links.targets }
  var image: Picture? { links.image }
  var attachments: [Attachment] { links.attachments }
  /// The title as written.
  var title: String { document.frontMatter.title }
}

/// What a text names.
struct ArticleLinks: Sendable {
  /// One for each slot of the body, in its order.
  var targets: [LinkTarget] = []
  var image: Picture?
  var attachments: [Attachment] = []
}

/// A dated announcement.
struct Post: Sendable {
  /// The text and its page.
  var article: Article
  /// When it was, or will be, published.
  let date: DateTime
  /// Older posts, the nearest first.
  var related = FewPosts()
  /// The section of its folder: an index into the site's sections; `nil` in the root.
  @SmallIndex var section: Int?
  /// Whether the site is built after the moment at which it expires.
  let isExpired: Bool
  /// Indices into the site's tags, in the order of the post.
  var tags: [Int] = []
  /// The next older and the next newer post of the same top-level folder.
  @SmallIndex var previous: Int?
  @SmallIndex var next: Int?

  var frontMatter: FrontMatter { article.document.frontMatter }
  /// Whether it stands at the head of lists.
  var isUrgent: Bool { frontMatter.priority == .urgent && !isExpired }
}

/// A folder of `content/` with a list of its posts.
struct Section: Sendable {
  /// The path of the folder below `content/`.
  let folder: String
  /// The title as its introduction says, else the folder's name.
  let title: String
  /// The first page of its list.
  let path: PagePath
  var introduction: Article?
  let parent: Int?
  /// Indices of the posts in the folder and the folders below it, oldest first.
  var posts: [Int] = []
}

/// A word under which posts are listed.
struct Tag: Sendable {
  /// In its most used form.
  let name: String
  /// The last part of its URL.
  let slug: String
  /// Indices of its posts, oldest first.
  let posts: [Int]

  /// The first page of its list.
  var path: PagePath { PagePath("tag/\(slug).html") }
}

/// A file that is copied.
struct StaticFile: Sendable {
  let source: SourceFile
  let path: PagePath
}

/// What a link or image of a text names.
enum LinkTarget: Sendable, Equatable {
  case page(PagePath, suffix: String)
  case picture(Picture)
  /// Nothing: reported as an error; its words stay.
  case missing
}

/// A picture of the site.
///
/// A class, because most texts show none, and would hold the room for it.
final class Picture: Sendable, Equatable {
  let path: PagePath
  /// In CSS pixels; `nil` when the file does not tell.
  let size: PixelSize?

  init(path: PagePath, size: PixelSize?) {
    self.path = path
    self.size = size
  }

  static func == (a: Picture, b: Picture) -> Bool { a.path == b.path && a.size == b.size }
}

/// Width and height in pixels.
struct PixelSize: Sendable, Equatable {
  let width: Int
  let height: Int
}

/// A file offered beside a post.
struct Attachment: Sendable {
  let path: PagePath
  let label: String
  /// In bytes.
  let size: Int
}

extension Post {
  /// The day on which it was published, by the site's clock.
  func date(in site: Site) -> CivilDate { date.at(site.settings.timeZone).date }
}
