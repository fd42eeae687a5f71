import Markdown
import Vietnamese

/// Finds what every link, image and attachment names. What cannot be found is an error at its place.
struct LinkResolver: Sendable {
  private let index: LinkIndex
  private let pictures = PictureShelf()

  init(index: LinkIndex) {
    self.index = index
  }

  /// What a text names; what is not there becomes a diagnostic.
  func links(of document: Document) throws(FileError) -> (ArticleLinks, [Diagnostic]) {
    var links = ArticleLinks()
    var diagnostics: [Diagnostic] = []
    let (folder, file) = (document.folder, document.file)
    links.targets = try document.body.links.map { link throws(FileError) in
      let place = SourcePlace(file: file, link.place)
      let written = Located(value: link.destination, place: place)
      return link.isImage
        ? try picture(written, inFolder: folder, isInText: true, &diagnostics).map { .picture($0) }
          ?? .missing
        : target(written, in: document, &diagnostics)
    }
    if let image = document.frontMatter.image {
      links.image = try picture(image, inFolder: folder, &diagnostics)
    }
    links.attachments = document.frontMatter.attachments.compactMap {
      attachment($0, inFolder: folder, &diagnostics)
    }
    for alias in document.frontMatter.aliases where OldAddress.path(alias.value) == nil {
      diagnostics.append(.badAlias(alias))
    }
    return (links, diagnostics)
  }

  /// The page or file that `link` names from the settings; `nil` and a diagnostic when there is none.
  func page(
    _ link: Located<String>, _ diagnostics: inout [Diagnostic]
  ) -> (path: PagePath, suffix: String)? {
    target(link, inFolder: "", isInText: false, &diagnostics)
  }

  /// The picture that `link` names in a file of `folder`.
  func picture(
    _ link: Located<String>, inFolder folder: String, isInText: Bool = false,
    _ diagnostics: inout [Diagnostic]
  ) throws(FileError) -> Picture? {
    guard !link.value.isEmpty, let destination = LinkDestination(link.value, in: folder),
      let file = index.file(destination.path),
      PictureSize.extensions.contains(file.source.path.fileExtension)
    else {
      diagnostics.append(index.missing(.picture, link, from: folder, isInText: isInText))
      return nil
    }
    let (picture, fault) = try pictures.picture(in: file)
    if let fault { diagnostics.append(.unreadablePicture(fault, at: link)) }
    return picture
  }

  private func target(
    _ link: Located<String>, in document: Document, _ diagnostics: inout [Diagnostic]
  ) -> LinkTarget {
    if link.value.utf8.first == UInt8(ascii: "#"), let destination = LinkDestination(link.value, in: "") {
      return hasFragment(destination, link, of: document, &diagnostics)
        ? .page(index.path(of: document), suffix: destination.suffix) : .missing
    }
    return target(link, inFolder: document.folder, isInText: true, &diagnostics)
      .map { .page($0.path, suffix: $0.suffix) } ?? .missing
  }

  private func target(
    _ link: Located<String>, inFolder folder: String, isInText: Bool, _ diagnostics: inout [Diagnostic]
  ) -> (path: PagePath, suffix: String)? {
    guard !link.value.isEmpty, let destination = LinkDestination(link.value, in: folder),
      let path = index.page(destination.path)
    else {
      diagnostics.append(index.missing(.page, link, from: folder, isInText: isInText))
      return nil
    }
    if destination.fragment != nil, let other = index.document(destination.path),
      !hasFragment(destination, link, of: other, &diagnostics)
    {
      return nil
    }
    return (path, destination.suffix)
  }

  /// Whether the heading that the link names exists.
  private func hasFragment(
    _ destination: LinkDestination, _ link: Located<String>, of document: Document,
    _ diagnostics: inout [Diagnostic]
  ) -> Bool {
    guard let id = destination.fragment, !id.isEmpty else { return true }
    let ids = document.body.headingIDs
    if ids.contains(id) || PageIDs.all.contains(id) { return true }
    diagnostics.append(.brokenFragment(link, id: id, in: document.file, ids: ids))
    return false
  }

  private func attachment(
    _ reference: AttachmentReference, inFolder folder: String, _ diagnostics: inout [Diagnostic]
  ) -> Attachment? {
    guard let destination = LinkDestination(reference.path.value, in: folder),
      let file = index.file(destination.path)
    else {
      diagnostics.append(index.missing(.attachment, reference.path, from: folder, isInText: false))
      return nil
    }
    return Attachment(
      path: file.path, label: reference.label ?? file.source.path.stem, size: file.source.size)
  }
}
