import Vietnamese

/// The official documents of a site (sổ văn bản): all of them, and those of each year.
///
/// Its lists are in the order of publication, not of issue, so that an old document which is put on
/// the site late does not move the others from page to page.
struct DocumentRegister: Sendable {
  /// The documents that were issued in one year.
  struct Year: Sendable {
    let year: Int
    /// Indices of the posts, oldest first.
    let posts: [Int]
  }

  /// Indices of the posts, oldest first.
  let posts: [Int]
  /// Newest first.
  let years: [Year]

  /// Without documents.
  init() { (posts, years) = ([], []) }

  init(_ site: Site) {
    posts = site.posts.indices.filter { site.posts[$0].article.document.frontMatter.document != nil }
    let byYear = Dictionary(grouping: posts) { index in
      let post = site.posts[index]
      let issued = post.frontMatter.document?.issued ?? post.date
      return issued.at(site.settings.timeZone).date.year
    }
    years = byYear.sorted { $0.key > $1.key }.map { Year(year: $0, posts: $1) }
  }

  /// The first page of the whole register.
  static let path = PagePath("so-van-ban/index.html")

  var postList: PostList {
    PostList(posts: posts, first: Self.path, olderPrefix: "so-van-ban/trang/")
  }
}

extension DocumentRegister.Year {
  /// The first page of the year.
  var path: PagePath { PagePath("so-van-ban/\(String(padded: year, to: 4)).html") }

  var postList: PostList {
    PostList(posts: posts, first: path, olderPrefix: "so-van-ban/\(String(padded: year, to: 4))/")
  }
}
