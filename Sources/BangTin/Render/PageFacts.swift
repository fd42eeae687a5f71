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
    let rendered = scope.site
    switch content {
    case .home(let page):
      self.init(kind: "home", title: rendered.site.settings.name)
      article = page.number == nil ? rendered.site.home : nil
      description =
        rendered.site.settings.description ?? article?.document.summary ?? rendered.site.settings.owner
    case .section(let index, let page):
      self.init(kind: "section", title: rendered.site.sections[index].title)
      let introduction = rendered.site.sections[index].introduction
      article = page.number == nil ? introduction : nil
      description = introduction?.document.summary
      breadcrumbs = rendered.way(to: rendered.site.sections[index].parent)
      feed = rendered.feeds[index]
    case .tag(let index, _):
      self.init(kind: "tag", title: rendered.site.tags[index].name)
      breadcrumbs = [Breadcrumb(title: Words.tags[scope.language], path: PagePath("tag/index.html"))]
      feed = rendered.site.tags[index].feed
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
      self.init(kind: "post", of: rendered.site.posts[index].article)
      if let section = rendered.site.posts[index].section {
        breadcrumbs = rendered.way(to: section)
        feed = rendered.feeds[section]
      }
    case .page(let index):
      self.init(kind: "page", of: rendered.site.pages[index])
      breadcrumbs = rendered.way(to: rendered.section(above: rendered.site.pages[index]))
    case .notFound: self.init(kind: "not-found", title: Words.notFound[scope.language])
    default: self.init(kind: "redirect", title: rendered.site.settings.name)
    }
    if description == nil { description = "\(title) – \(rendered.site.settings.name)" }
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

extension RenderedSite {
  /// The nearest section that holds a page.
  fileprivate func section(above page: Article) -> Int? {
    var folder = page.document.path.folder
    while !folder.isEmpty {
      if let index = site.sections.firstIndex(where: { $0.folder == folder }) { return index }
      folder = ContentPath(folder).folder
    }
    return nil
  }
}

extension Site {
  /// For each section the links to the sections above it and to itself, the highest first.
  var ways: [[Breadcrumb]] {
    // Parents stand before their children.
    sections.reduce(into: []) { ways, section in
      let above = section.parent.map { ways[$0] } ?? []
      ways.append(above + [Breadcrumb(title: section.title, path: section.path)])
    }
  }
}
