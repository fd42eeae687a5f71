import Vietnamese

/// What the head of a page says about it, by what the page shows.
struct PageFacts: Sendable {
  /// The name of its template, and what a style sheet may tell it by.
  let kind: String
  let title: String
  var description: String?
  /// The way from the home page, itself left out.
  var breadcrumbs: [Breadcrumb] = []
  var feed = PagePath("feed.xml")
  /// The text that the page shows, or that introduces its list.
  var article: Article?

  init(_ content: Route.Content, in scope: PageScope) {
    let site = scope.site.site
    switch content {
    case .home(let page):
      self.init(kind: "home", title: site.settings.name)
      article = page.number == nil ? site.home : nil
      description = site.settings.description ?? article?.document.summary ?? site.settings.owner
    case .section(let index, let page):
      let section = site.sections[index]
      self.init(kind: "section", title: section.title)
      article = page.number == nil ? section.introduction : nil
      description = section.introduction?.document.summary
      breadcrumbs = scope.way(to: section.parent)
      feed = section.feed
    case .tag(let index, _):
      self.init(kind: "tag", title: site.tags[index].name)
      breadcrumbs = [Breadcrumb(title: Words.tags[scope.language], path: PagePath("tag/index.html"))]
      feed = site.tags[index].feed
    case .tagIndex: self.init(kind: "tags", title: Words.tags[scope.language])
    case .archive: self.init(kind: "archive", title: Words.archive[scope.language])
    case .month(let month):
      self.init(kind: "month", title: scope.title(of: month))
      breadcrumbs = [Breadcrumb(title: Words.archive[scope.language], path: PagePath("luu-tru/index.html"))]
    case .documents(nil, _): self.init(kind: "documents", title: Words.documents[scope.language])
    case .documents(let year?, _):
      self.init(kind: "documents", title: "\(Words.documentsOfYear[scope.language]) \(year)")
      breadcrumbs = [Breadcrumb(title: Words.documents[scope.language], path: DocumentRegister.path)]
    case .post(let index):
      let post = site.posts[index]
      self.init(kind: "post", of: post.article)
      breadcrumbs = scope.way(to: post.section)
      if let section = post.section { feed = site.sections[section].feed }
    case .page(let index):
      self.init(kind: "page", of: site.pages[index])
      breadcrumbs = scope.way(to: scope.section(above: site.pages[index]))
    case .notFound: self.init(kind: "not-found", title: Words.notFound[scope.language])
    default: self.init(kind: "redirect", title: site.settings.name)
    }
    description = description ?? "\(title) – \(site.settings.name)"
  }

  private init(kind: String, title: String) {
    self.kind = kind
    self.title = title
  }

  private init(kind: String, of article: Article) {
    self.init(kind: kind, title: article.title)
    self.article = article
    description = article.document.summary
  }
}

/// A step of the way from the home page to a page.
struct Breadcrumb: Sendable {
  let title: String
  let path: PagePath
}

/// The few words that the tool itself puts on pages; all others stand in the templates.
enum Words {
  static let table = Bilingual(vi: "Bảng", en: "Table")
  static let tags = Bilingual(vi: "Các thẻ", en: "Tags")
  static let archive = Bilingual(vi: "Lưu trữ", en: "Archive")
  static let home = Bilingual(vi: "Trang chủ", en: "Home")
  static let documents = Bilingual(vi: "Sổ văn bản", en: "Register of documents")
  static let documentsOfYear = Bilingual(vi: "Văn bản năm", en: "Documents of")
  static let notFound = Bilingual(vi: "Không tìm thấy trang", en: "Page not found")
}

extension PageScope {
  /// Links to `section` and the sections above it, the highest first.
  fileprivate func way(to section: Int?) -> [Breadcrumb] {
    guard let section else { return [] }
    let it = site.site.sections[section]
    return way(to: it.parent) + [Breadcrumb(title: it.title, path: it.path)]
  }

  /// The nearest section that holds a page.
  fileprivate func section(above page: Article) -> Int? {
    var folder = page.document.path.folder
    while !folder.isEmpty {
      if let index = site.site.sections.firstIndex(where: { $0.folder == folder }) { return index }
      folder = ContentPath(folder).folder
    }
    return nil
  }
}
