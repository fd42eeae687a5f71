import Vietnamese

/// Puts documents and files together into a `Site`: who is published, where, in which section,
/// under which tags, beside whom. Links inside texts are found later, by `LinkResolver`.
struct SiteAssembler {
  let settings: Settings
  let options: BuildOptions
  private(set) var diagnostics: [Diagnostic] = []
  /// The paths of documents that exist and are not published.
  private(set) var unpublished: Set<ContentPath> = []
  private var addresses = AddressPlan()

  init(settings: Settings, options: BuildOptions) {
    self.settings = settings
    self.options = options
  }

  /// The site of `documents` (in the order of their paths) and of the other `files`.
  mutating func assemble(_ documents: [Document], files: [SourceFile]) -> Site {
    var site = Site(settings: settings, now: options.now)
    let published = publish(documents, &site)
    site.files = files.map { StaticFile(source: $0, path: addresses.copy(of: $0.path)) }
    let introductions = published.filter(\.isIntroduction)
    let articles = published.filter { !$0.isIntroduction }
    addSections(introductions, articles, to: &site)
    addPosts(articles, to: &site)
    site.pages = articles.filter { $0.frontMatter.date == nil }.map { article($0) }
    site.tags = TagIndex.link(&site.posts)
    site.months = ArchiveMonth.all(of: site)
    site.register = DocumentRegister(site)
    return site
  }

  /// Leaves out drafts and posts of the future, and notes when the site next changes by itself.
  private mutating func publish(_ documents: [Document], _ site: inout Site) -> [Document] {
    var published: [Document] = []
    for document in documents {
      let (date, expires) = (document.frontMatter.date, document.frontMatter.expires)
      let isScheduled = date.map { $0 > options.now } ?? false
      if document.frontMatter.isDraft, !options.includesDrafts {
        site.unpublished.drafts += 1
        unpublished.insert(document.path)
        continue
      }
      if !options.includesFuture { site.note(date) }
      site.note(expires)
      if isScheduled, !options.includesFuture {
        site.unpublished.scheduled += 1
        unpublished.insert(document.path)
      } else {
        published.append(document)
      }
    }
    return published
  }

  private mutating func article(_ document: Document) -> Article {
    Article(document: document, path: addresses.page(of: document))
  }

  private mutating func addSections(
    _ introductions: [Document], _ articles: [Document], to site: inout Site
  ) {
    var folders = Set(introductions.map(\.folder))
    var last = ""
    for document in articles where document.frontMatter.date != nil {
      var folder = document.folder
      // Texts stand beside others of their folder.
      if folder == last { continue }
      last = folder
      while !folder.isEmpty, folders.insert(folder).inserted { folder = ContentPath(folder).folder }
    }
    let introduced = Dictionary(introductions.map { ($0.folder, $0) }) { first, _ in first }
    if let document = introduced[""] { site.home = article(document) }
    var indices: [String: Int] = [:]
    let inOrder = folders.subtracting([""]).sorted { $0.precedes($1) }
    for folder in inOrder {
      let introduction = introduced[folder].map { article($0) }
      indices[folder] = site.sections.count
      site.sections.append(
        Section(
          folder: folder, title: introduction?.title ?? title(of: folder),
          path: PagePath(addresses.folder(folder) + "index.html"), introduction: introduction,
          parent: indices[nearestSection(above: folder, in: folders)]))
    }
  }

  /// The closest folder above that is a section too.
  private func nearestSection(above folder: String, in folders: Set<String>) -> String {
    var above = ContentPath(folder).folder
    while !above.isEmpty, !folders.contains(above) { above = ContentPath(above).folder }
    return above
  }

  /// A title from the folder's name, which readers should not have to read without its marks.
  private mutating func title(of folder: String) -> String {
    let name = ContentPath(folder).name
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      diagnostics.append(.sectionWithoutTitle(folder, shownAs: words.capitalizedFirst))
    }
    return words.capitalizedFirst
  }

  private mutating func addPosts(_ articles: [Document], to site: inout Site) {
    let sections = Dictionary(uniqueKeysWithValues: site.sections.enumerated().map { ($1.folder, $0) })
    /// Texts stand beside others of their folder.
    var last = (folder: "", section: sections[""])
    let dated = articles.filter { $0.frontMatter.date != nil }
    let places = dated.map { document in
      if last.folder != document.folder { last = (document.folder, sections[document.folder]) }
      return (page: addresses.page(of: document), section: last.section)
    }
    // They are in the order of their paths.
    let dates = dated.enumerated().compactMap { index, document in
      document.frontMatter.date.map { (date: $0, index: index) }
    }
    let order = dates.sorted { $0.date != $1.date ? $0.date < $1.date : $0.index < $1.index }
    site.posts = order.map { date, index in
      Post(
        article: Article(document: dated[index], path: places[index].page), date: date,
        section: places[index].section,
        isExpired: dated[index].frontMatter.expires.map { $0 <= options.now } ?? false)
    }
    for index in site.posts.indices {
      var section = site.posts[index].section
      while let current = section {
        site.sections[current].posts.append(index)
        section = site.sections[current].parent
      }
    }
  }
}

extension Site {
  /// Notes that something appears or expires at `moment`.
  fileprivate mutating func note(_ moment: DateTime?) {
    guard let moment else { return }
    if moment > now {
      nextChange = min(moment, nextChange ?? moment)
    } else {
      lastChange = max(moment, lastChange ?? moment)
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Diagnostic {
  fileprivate static func sectionWithoutTitle(_ folder: String, shownAs title: String) -> Diagnostic {
    .warning(
      .sectionWithoutTitle, at: SourcePlace(file: "content/\(folder)"),
      vi: "chuyên mục này chưa có tên, người đọc sẽ thấy “\(title)”",
      en: "this section has no title; readers will see “\(title)”",
      hint: Bilingual(
        vi: "tạo tệp `content/\(folder)/index.md` có dòng `tiêu đề: …`",
        en: "create `content/\(folder)/index.md` with a line `title: …`"))
  }
}
