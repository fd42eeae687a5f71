import Mustache
import Vietnamese

/// A page of the site: the record that every template starts with.
///
/// A class, because each of its many fields is read by itself, and all of them together are dear to copy.
final class PageView: TemplateRecord {
  let content: Route.Content
  let facts: PageFacts
  let scope: PageScope
  /// Templates ask for it dozens of times.
  private let site: Value

  init(_ content: Route.Content, in scope: PageScope) {
    self.content = content
    facts = PageFacts(content, in: scope)
    self.scope = scope
    site = .record(SiteView(scope: scope))
  }

  static let recordName = "page"
  static let values = fields.values
  static let fields = FieldTable<PageView>([
    .record("site", "cả trang web", "the whole site", of: SiteView.self) { $0.site },
    .text("kind", "loại trang: `home`, `post`, …", "the kind of page: `home`, `post`, …") { $0.facts.kind },
    .text("title", "tiêu đề", "the title") { $0.facts.title },
    .text("description", "mô tả cho máy tìm kiếm", "the description for search engines") {
      $0.facts.description
    },
    .text("language", "ngôn ngữ của nội dung", "the language of the text") { view in
      view.facts.article?.document.frontMatter.language ?? view.scope.language.rawValue
    },
    .text("canonical", "địa chỉ đầy đủ", "the absolute address") {
      $0.scope.site.address(of: $0.target ?? $0.scope.path)
    },
    .text("feed", "nguồn tin Atom gần nhất", "the nearest Atom feed") { $0.scope.url($0.facts.feed) },
    .list(
      "breadcrumbs", "đường từ trang chủ tới đây", "the way from the home page", of: { $0.facts.breadcrumbs }
    ) { LinkView(title: $1.title, url: $0.scope.url($1.path)) },
    .flag("isHome", "là trang chủ", "it is the home page") { $0.scope.path.text == "index.html" },
    .text(
      "welcome", "tiêu đề của lời giới thiệu trên trang chủ", "the title of the home page's introduction"
    ) { view in
      if case .home = view.content { view.facts.article?.title } else { nil }
    },
    .html("content", "nội dung, hoặc lời giới thiệu của danh sách", "the text, or the introduction of a list")
    { view in
      view.facts.article.map { view.scope.html(of: $0) } ?? []
    },
    .record("image", "ảnh đại diện", "the lead picture") { view in
      view.facts.article.flatMap { view.scope.image(of: $0) }
    },
    .record("shareImage", "ảnh khi chia sẻ (không dùng SVG)", "the picture for sharing (never SVG)") { view in
      view.facts.article.flatMap { view.scope.image(of: $0) }.flatMap {
        $0.picture.path.text.hasSuffix(".svg") ? nil : $0
      }
    },
    .html("structuredData", "dữ liệu JSON-LD cho máy tìm kiếm", "JSON-LD for search engines") {
      StructuredData(of: $0).bytes
    },
    .list(
      "attachments", "tệp đính kèm của trang", "the files offered with a page",
      of: { $0.facts.article?.attachments ?? [] }
    ) { AttachmentView(attachment: $1, scope: $0.scope) },
    .record("updated", "ngày cập nhật của trang", "when a page was updated") { view in
      view.facts.article?.document.frontMatter.updated.map { DateView(date: $0, scope: view.scope) }
    },
    .anything("extra", "những gì viết dưới `extra`", "what is written under `extra`") {
      $0.facts.article?.document.frontMatter.extra ?? .null
    },
    .record("post", "bài viết (trên trang của bài)", "the post, on its own page") { $0.post },
    .list(
      "urgent", "thông báo khẩn (đầu danh sách)", "urgent notices, at the head of a list", of: { $0.urgent }
    ) { PostCard(index: $1, scope: $0.scope) },
    .list("pinned", "bài được ghim (trang chủ)", "pinned posts, on the home page", of: { $0.pinned }) {
      PostCard(index: $1, scope: $0.scope)
    },
    .list(
      "posts", "các bài của danh sách, mới nhất trước", "the posts of a list, newest first", of: { $0.listed }
    ) { PostCard(index: $1, scope: $0.scope) },
    .list(
      "sections", "các chuyên mục ngay bên dưới", "the sections right below home or a section",
      of: { $0.sections }
    ) { SectionView(index: $1, scope: $0.scope) },
    .list(
      "documentYears", "các năm của sổ văn bản", "the years of the register of documents",
      of: { $0.documentYears }
    ) { _, link in link },
    .flag("isDocumentRegister", "là trang đầu của sổ văn bản", "it is the register of documents of all years")
    {
      $0.scope.path == DocumentRegister.path
    },
    .list("tags", "mọi thẻ (trang danh sách thẻ)", "all tags, on the list of tags", of: { $0.tags }) {
      TagView(tag: $1, scope: $0.scope)
    },
    .list("years", "các năm (trang lưu trữ)", "the years of the archive", of: { $0.years }) { _, year in year
    },
    .text(
      "pageNumber", "số của trang cũ, đếm từ trang cũ nhất", "the number of an older page, from the oldest"
    ) { view in
      view.listPage?.number.map(String.init)
    },
    .flag("isPaged", "danh sách có trang mới hơn hoặc cũ hơn", "the list has a newer or an older page") {
      view in
      view.listPage?.newer != nil || view.listPage?.older != nil
    },
    .text("newer", "trang mới hơn của danh sách", "the newer page of a list") { view in
      view.listPage?.newer.map { view.scope.url($0) }
    },
    .text("older", "trang cũ hơn của danh sách", "the older page of a list") { view in
      view.listPage?.older.map { view.scope.url($0) }
    },
    .text("target", "nơi chuyển tới (trang chuyển hướng)", "where a redirect leads") { view in
      view.target.map { view.scope.url($0) }
    },
  ])
}

extension PageView {

  fileprivate var listPage: ListPage? {
    switch content {
    case .home(let page), .section(_, let page), .tag(_, let page), .documents(_, let page): page
    default: nil
    }
  }

  fileprivate var post: PostView? {
    if case .post(let index) = content { PostView(index: index, scope: scope) } else { nil }
  }

  fileprivate var target: PagePath? {
    if case .redirect(let target) = content { target } else { nil }
  }

  /// Urgent notices head the first page of home and of their section.
  fileprivate var urgent: [Int] {
    switch content {
    case .home(let page) where page.number == nil: scope.site.urgent
    case .section(let index, let page) where page.number == nil:
      scope.site.urgent.filter { scope.site.site.isPost($0, in: index) }
    default: []
    }
  }

  fileprivate var pinned: [Int] {
    if case .home(let page) = content, page.number == nil { scope.site.pinned } else { [] }
  }

  /// What stands at the head of a page is not repeated below; expired notices leave the home page.
  fileprivate var listed: [Int] {
    switch content {
    case .home(let page) where page.number == nil:
      let head = Set(urgent + pinned)
      return page.posts.filter { !scope.site.site.posts[$0].isExpired && !head.contains($0) }
    case .section(_, let page) where page.number == nil:
      let head = Set(urgent)
      return page.posts.filter { !head.contains($0) }
    case .home(let page), .section(_, let page), .tag(_, let page), .documents(_, let page):
      return Array(page.posts)
    case .month(let month): return month.posts.reversed()
    default: return []
    }
  }

  /// The sections that lie right below and have posts to show; older pages leave them out, lest they change.
  fileprivate var sections: [Int] {
    let parent: Int?
    switch content {
    case .home(let page) where page.number == nil: parent = nil
    case .section(let index, let page) where page.number == nil: parent = index
    default: return []
    }
    return scope.site.site.sections.indices.filter { index in
      let section = scope.site.site.sections[index]
      return section.parent == parent
        && section.posts.reversed().contains { !scope.site.site.posts[$0].isExpired }
    }
  }

  /// All years, newest first. The page of a year looks back only, so that a new year leaves it as it is.
  fileprivate var documentYears: [LinkView] {
    guard case .documents(let year, let page) = content, page.number == nil else { return [] }
    return scope.site.documents.years.filter { $0.year <= year ?? $0.year }.map {
      LinkView(title: String($0.year), url: scope.url($0.path), isCurrent: $0.year == year)
    }
  }

  fileprivate var tags: [Tag] {
    if case .tagIndex = content { scope.site.site.tags } else { [] }
  }

  fileprivate var years: [YearView] {
    guard case .archive = content else { return [] }
    let byYear = Dictionary(grouping: scope.site.months, by: \.year)
    return byYear.sorted { $0.key > $1.key }.map { year, months in
      YearView(year: year, months: months, scope: scope)
    }
  }
}
