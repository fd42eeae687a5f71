import Markdown
import Vietnamese

/// Finds what every link, image and attachment names. What cannot be found is an error at its place.
struct LinkResolver {
  private let index: LinkIndex
  /// Sizes of the pictures that the site shows.
  private let pictures: [ContentPath: PixelSize]

  init(index: LinkIndex, pictures: [ContentPath: PixelSize]) {
    self.index = index
    self.pictures = pictures
  }

  /// The article with what it names; what is not there becomes a diagnostic.
  func resolve(_ article: Article) -> (Article, [Diagnostic]) {
    var article = article
    var diagnostics: [Diagnostic] = []
    let document = article.document
    article.targets = document.body.links.map { link in
      let place = SourcePlace(
        file: document.file, link.place)
      let written = Located(value: link.destination, place: place)
      return link.isImage
        ? picture(written, in: document, &diagnostics).map { .picture($0) } ?? .missing
        : target(written, in: document, &diagnostics)
    }
    let matter = document.frontMatter
    article.image = matter.image.flatMap { picture($0, in: document, &diagnostics) }
    article.attachments = matter.attachments.compactMap {
      attachment($0, in: document, &diagnostics)
    }
    for alias in matter.aliases where OldAddress.path(alias.value) == nil {
      diagnostics.append(.badPath(alias))
    }
    return (article, diagnostics)
  }

  /// The page or file that `link` names from the settings; `nil` and a diagnostic when there is none.
  func page(_ link: Located<String>, _ diagnostics: inout [Diagnostic]) -> PagePath? {
    guard let destination = LinkDestination(link.value, in: ""),
      let path = index.page(destination.path)
    else {
      diagnostics.append(index.missing(link, from: ""))
      return nil
    }
    return path
  }

  /// The picture that `link` names in the settings.
  func picture(_ link: Located<String>, _ diagnostics: inout [Diagnostic]) -> Picture? {
    picture(link, inFolder: "", &diagnostics)
  }

  private func target(
    _ link: Located<String>, in document: Document, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    guard let destination = LinkDestination(link.value, in: document.path.folder) else {
      diagnostics.append(index.missing(link, from: document.path.folder))
      return .missing
    }
    if link.value.isEmpty {
      diagnostics.append(.emptyLink(at: link.place))
      return .missing
    }
    if destination.isSamePage {
      return fragment(destination, link, of: document, &diagnostics)
        ? .page(index.path(of: document), suffix: destination.suffix) : .missing
    }
    guard let path = index.page(destination.path) else {
      diagnostics.append(index.missing(link, from: document.path.folder))
      return .missing
    }
    if let other = index.document(destination.path),
      !fragment(destination, link, of: other, &diagnostics)
    {
      return .missing
    }
    return .page(path, suffix: destination.suffix)
  }

  /// Whether the heading that the link names exists.
  private func fragment(
    _ destination: LinkDestination, _ link: Located<String>, of document: Document,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let id = destination.fragment, !id.isEmpty else { return true }
    let ids = document.body.headings.map(\.id)
    if ids.contains(id) || PageIDs.all.contains(id) { return true }
    diagnostics.append(.brokenFragment(link, id: id, in: document, ids: ids))
    return false
  }

  private func picture(
    _ link: Located<String>, in document: Document, _ diagnostics: inout [Diagnostic]
  ) -> Picture? {
    picture(link, inFolder: document.path.folder, &diagnostics)
  }

  private func picture(
    _ link: Located<String>, inFolder folder: String, _ diagnostics: inout [Diagnostic]
  ) -> Picture? {
    guard let destination = LinkDestination(link.value, in: folder),
      let file = index.file(destination.path),
      PictureSize.extensions.contains(file.source.path.fileExtension)
    else {
      diagnostics.append(index.missing(link, from: folder))
      return nil
    }
    return Picture(path: file.path, size: pictures[file.source.path])
  }

  private func attachment(
    _ reference: AttachmentReference, in document: Document, _ diagnostics: inout [Diagnostic]
  ) -> Attachment? {
    let folder = document.path.folder
    guard let destination = LinkDestination(reference.path.value, in: folder),
      let file = index.file(destination.path)
    else {
      diagnostics.append(index.missing(reference.path, from: folder))
      return nil
    }
    return Attachment(
      path: file.path, label: reference.label ?? file.source.path.stem, size: file.source.size)
  }
}

extension Diagnostic {
  fileprivate static func emptyLink(at place: SourcePlace) -> Diagnostic {
    .error(
      .brokenLink, at: place, vi: "liên kết chưa có địa chỉ", en: "the link has no address",
      hint: Bilingual(vi: "viết địa chỉ trong ngoặc: `[chữ](địa chỉ)`", en: "write one: `[words](address)`"))
  }

  fileprivate static func brokenFragment(
    _ link: Located<String>, id: String, in document: Document, ids: [String]
  ) -> Diagnostic {
    .error(
      .brokenFragment, at: link.place,
      vi: "`\(document.file)` không có mục nào là `#\(id)`",
      en: "`\(document.file)` has no heading `#\(id)`",
      hint: .didYouMean("#" + id, among: ids.map { "#" + $0 })
        ?? (ids.isEmpty ? nil : .oneOf(ids.prefix(8).map { "#" + $0 })))
  }
}
