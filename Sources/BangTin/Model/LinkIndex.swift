import Markdown
import Vietnamese

/// Everything that a link can name, by its path in `content/` and by the path it is written to.
struct LinkIndex {
  private var documents: [ContentPath: (document: Document, page: PagePath)] = [:]
  private var files: [ContentPath: StaticFile] = [:]
  private var folders: [ContentPath: PagePath] = [:]
  private var written: Set<String> = []
  private let unpublished: Set<ContentPath>
  /// Files with errors of their own: links to them are not called broken as well.
  private let unreadable: Set<ContentPath>

  init(_ site: Site, routes: [Route], unpublished: Set<ContentPath>, unreadable: Set<ContentPath>) {
    self.unpublished = unpublished
    self.unreadable = unreadable
    for article in site.articles { documents[article.document.path] = (article.document, article.path) }
    for file in site.files { files[file.source.path] = file }
    for section in site.sections { folders[ContentPath(section.folder)] = section.path }
    folders[ContentPath("")] = PagePath("index.html")
    written = Set(routes.map(\.path.text))
  }

  func document(_ path: ContentPath) -> Document? { documents[path]?.document }

  func path(of document: Document) -> PagePath {
    documents[document.path]?.page ?? PagePath("index.html")
  }

  func file(_ path: ContentPath) -> StaticFile? { files[path] }

  /// The written file that answers for a path of `content/`, a folder, or a written path.
  func page(_ path: ContentPath) -> PagePath? {
    if let document = documents[path] { return document.page }
    if let file = files[path] { return file.path }
    if let folder = folders[path] { return folder }
    if unreadable.contains(path) { return PagePath("index.html") }
    return written.contains(path.text) ? PagePath(path.text) : nil
  }

  /// Why `link`, which stands in a file of `folder`, names nothing.
  func missing(_ link: Located<String>, from folder: String) -> Diagnostic {
    guard let destination = LinkDestination(link.value, in: folder) else {
      return .brokenLink(link, suggestion: nil)
    }
    if unpublished.contains(destination.path) { return .linkToUnpublished(link) }
    return .brokenLink(link, suggestion: suggestion(for: destination.path, from: folder))
  }

  /// A file of a similar path in the same folder, else one of the same name anywhere.
  private func suggestion(for path: ContentPath, from folder: String) -> String? {
    let all = Array(documents.keys) + Array(files.keys)
    let near = all.filter { $0.folder == path.folder }.map(\.text).sorted()
    let name = Folding.folded(path.name)
    let same = all.filter { Folding.folded($0.name) == name }.map(\.text).sorted()
    guard let found = EditDistance.closest(to: path.text, in: Array(near.prefix(1000))) ?? same.first else {
      return nil
    }
    return ContentPath(found).link(from: folder)
  }
}

extension Site {
  /// Every text: the home page's, the sections', posts and pages.
  var articles: [Article] {
    [home].compactMap { $0 } + sections.compactMap(\.introduction) + posts.map(\.article) + pages
  }
}

extension Diagnostic {
  fileprivate static func brokenLink(_ link: Located<String>, suggestion: String?) -> Diagnostic {
    .error(
      .brokenLink, at: link.place,
      vi: "không có tệp nào là `\(link.value)`", en: "there is no file `\(link.value)`",
      hint: suggestion.map { .didYouMean($0) }
        ?? Bilingual(
          vi: "viết đường dẫn tính từ thư mục chứa bài này, ví dụ `../tin-tuc/hop-thon.md`",
          en: "write the path from this file's folder, such as `../tin-tuc/hop-thon.md`"))
  }

  fileprivate static func linkToUnpublished(_ link: Located<String>) -> Diagnostic {
    .error(
      .linkToUnpublished, at: link.place,
      vi: "`\(link.value)` là bản nháp hoặc chưa đến ngày đăng, người đọc sẽ không mở được",
      en: "`\(link.value)` is a draft or not yet due: readers could not open it",
      hint: Bilingual(
        vi: "bỏ liên kết, hoặc đăng bài kia trước", en: "drop the link, or publish that post first"))
  }
}

extension LinkIndex {
  /// The pictures that texts and settings name, each once, in order.
  func pictures(shownBy site: Site) -> [ContentPath] {
    var paths: Set<ContentPath> = []
    func add(_ link: String, in folder: String) {
      if let path = LinkDestination(link, in: folder)?.path { paths.insert(path) }
    }
    for article in site.articles {
      let folder = article.document.path.folder
      for link in article.document.body.links where link.isImage { add(link.destination, in: folder) }
      if let image = article.document.frontMatter.image { add(image.value, in: folder) }
    }
    if let logo = site.settings.logo { add(logo.value, in: "") }
    return paths.sorted()
  }
}
