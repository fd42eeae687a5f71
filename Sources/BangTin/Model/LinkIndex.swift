import Markdown
import Vietnamese

/// Everything that a link can name, by its path in `content/` and by the path it is written to.
struct LinkIndex: Sendable {
  private let texts: [SiteText]
  /// Where they stand among `texts`.
  private var documents: [ContentPath: Int] = [:]
  /// By their paths, and by those that they are written to.
  private var files: [ContentPath: StaticFile] = [:]
  private var folders: [ContentPath: (introduction: Document?, page: PagePath)] = [:]
  /// What is written, for those who name that.
  private let addresses: AddressBook
  /// Drafts and posts of the future, and the folders that hold nothing else.
  private var unpublished: Set<ContentPath>
  /// Files with errors of their own: links to them are not called broken as well.
  private let unreadable: Set<ContentPath>
  private let suggestions: LinkSuggestions

  init(
    _ site: Site, texts: [SiteText], addresses: AddressBook, unpublished: Set<ContentPath>,
    unreadable: Set<ContentPath>
  ) {
    self.texts = texts
    self.addresses = addresses
    self.unpublished = unpublished
    self.unreadable = unreadable
    documents.reserveCapacity(texts.count)
    for index in texts.indices { documents[texts[index].document.path] = index }
    for file in site.files { files[ContentPath(file.path.text)] = file }
    for file in site.files { files[file.source.path] = file }
    for section in site.sections {
      folders[ContentPath(section.folder)] = (section.introduction?.document, section.path)
    }
    folders[ContentPath("")] = (site.home?.document, PagePath("index.html"))
    for path in unpublished { self.unpublished.insert(ContentPath(path.folder)) }
    suggestions = LinkSuggestions { [documents, folders, files = site.files] in
      documents.keys + files.map(\.source.path) + folders.keys.filter { !$0.text.isEmpty }
    }
  }

  /// The text at a path of `content/`, of a folder's introduction, or of a written page.
  func document(_ path: ContentPath) -> Document? {
    text(at: path)?.document ?? folders[path]?.introduction ?? text(writtenTo: PagePath(path.text))
  }

  private func text(at path: ContentPath) -> SiteText? { documents[path].map { texts[$0] } }

  private func text(writtenTo path: PagePath) -> Document? {
    guard let route = addresses.route(at: path) else { return nil }
    switch (route.content, route.origin) {
    case (.post, .text(let path)), (.page, .text(let path)): return text(at: path)?.document
    case (.section(_, let page), .folder(let path)) where page.number == nil:
      return folders[path]?.introduction
    case (.home(let page), _) where page.number == nil: return folders[ContentPath("")]?.introduction
    default: return nil
    }
  }

  func path(of document: Document) -> PagePath {
    text(at: document.path)?.page ?? PagePath("index.html")
  }

  func file(_ path: ContentPath) -> StaticFile? { files[path] }

  /// The written file that answers for a path of `content/`, a folder, or a written path.
  func page(_ path: ContentPath) -> PagePath? {
    if let text = text(at: path) { return text.page }
    if let file = files[path] { return file.path }
    if let folder = folders[path] { return folder.page }
    if unreadable.contains(path) { return PagePath("index.html") }
    return addresses.route(at: PagePath(path.text))?.path
  }

  /// Why `link`, which stands in a file of `folder`, does not name what it has to. `isInText`: it is
  /// written in Markdown, where a path with spaces stands in `<…>`.
  func missing(
    _ role: LinkRole, _ link: Located<String>, from folder: String, isInText: Bool
  ) -> Diagnostic {
    if link.value.isEmpty { return .linkWithoutAddress(role, at: link) }
    if role != .page, LinkScheme.isAbsolute(link.value) { return .addressForFile(role, at: link) }
    // Paths copied from Windows.
    let slashed = link.value.replacing("\\", with: "/")
    guard let path = LinkDestination(slashed, in: folder)?.path else {
      return .linkOutOfSite(role, at: link)
    }
    if unpublished.contains(path) { return .linkToUnpublished(link) }
    if role == .picture, files[path] != nil { return .notAPicture(link) }
    if role != .page, documents[path] != nil {
      return role == .picture ? .notAPicture(link) : .notAnAttachment(link)
    }
    if role == .page, let address = SchemelessAddress.completed(link.value) {
      return .nothing(role, at: link, suggestion: address)
    }
    let found = page(path) == nil ? suggestions.closest(to: path) : path
    let suggestion = found?.link(from: folder)
    return .nothing(
      role, at: link,
      suggestion: suggestion.map { isInText && $0.utf8.contains(UInt8(ascii: " ")) ? "<\($0)>" : $0 })
  }
}
