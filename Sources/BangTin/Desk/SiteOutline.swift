public import Vietnamese

/// What must be known of a site before a post is added to it: its language and its sections.
public struct SiteOutline: Sendable {
  /// A folder of posts.
  public struct Section: Sendable, Equatable {
    /// Its path below `content/`.
    public let folder: String
    /// As its `index.md` has it; else the name of the folder.
    public let title: String
  }

  /// The language of the site.
  public let language: Language
  /// The commune's clock.
  public let timeZone: UTCOffset
  /// In the order of their folders.
  public let sections: [Section]
  private let texts: [ContentPath]

  /// Reads the settings and the introductions of the sections in `source`, and no other file.
  /// `nil` when it holds no site: there are no settings.
  public init?(of source: SiteSource) throws(FileError) {
    guard let file = source.content.first(where: { $0.path == SettingsParser.path }) else { return nil }
    var settings = Settings()
    if case .success(let text) = SourceText.decoding(try file.bytes(), file: "content/site.yaml") {
      settings = SettingsParser().parse(text).0
    }
    language = settings.language
    timeZone = settings.timeZone
    texts = source.content.map(\.path).filter(\.isMarkdown)
    let folders = Set(texts.filter { $0.isIntroduction || Self.isDated($0) }.map(\.folder)).subtracting([""])
    var titles: [String: String] = [:]
    for file in source.content where file.path.isMarkdown && file.path.isIntroduction {
      titles[file.path.folder] = try Self.title(of: file, settings)
    }
    sections = folders.sorted { $0.precedes($1) }.map { folder in
      Section(folder: folder, title: titles[folder] ?? ContentPath(folder).name)
    }
  }

  /// The section that a person names by its folder or its title, without regard to case and diacritics.
  public func section(named name: String) throws(Refusal) -> Section {
    var name = UnicodeText.nfc(name)
    if name.hasPrefix("content/") { name.removeFirst("content/".count) }
    while name.hasSuffix("/") { name.removeLast() }
    let folded = Folding.folded(name)
    let found =
      sections.first { $0.folder == name }
      ?? sections.first { Folding.folded($0.folder) == folded || Folding.folded($0.title) == folded }
    guard let found else { throw .unknownSection(name, in: sections) }
    return found
  }

  /// The section that posts of a kind usually go to; the only one, where there is but one.
  public func usualSection(for kind: PostKind?) -> Section? {
    let usual = kind.flatMap { kind in sections.first { kind.usualFolders.contains($0.folder) } }
    return usual ?? (sections.count == 1 ? sections.first : nil)
  }

  /// The text that would have the address of a new one at `path`.
  func text(inTheWayOf path: ContentPath) -> ContentPath? {
    let address = Slug.make(path.stem)
    return texts.first { $0.folder == path.folder && Slug.make($0.stem) == address }
  }

  private static func isDated(_ path: ContentPath) -> Bool {
    (try? WrittenDate.prefix(ofFileName: path.stem)) != nil
  }

  private static func title(of file: SourceFile, _ settings: Settings) throws(FileError) -> String? {
    guard case .success(let text) = SourceText.decoding(try file.bytes(), file: ""),
      let block = try? FrontMatterBlock(of: text)
    else { return nil }
    let title = FrontMatterParser(path: file.path, offset: settings.timeZone).parse(block).0.title
    return title.isEmpty ? nil : title
  }
}

extension Refusal {
  fileprivate static func unknownSection(_ name: String, in sections: [SiteOutline.Section]) -> Refusal {
    let near = EditDistance.closest(to: name, in: sections.flatMap { [$0.folder, $0.title] })
    let all = sections.map { "`\($0.folder)`" }.joined(separator: ", ")
    return Refusal(
      vi: "không có chuyên mục `\(name)`", en: "there is no section `\(name)`",
      hint: near.map { .didYouMean($0) }
        ?? Bilingual(
          vi: sections.isEmpty
            ? "tạo thư mục `content/thong-bao` với tệp `index.md` có dòng `tiêu đề: Thông báo`"
            : "các chuyên mục: \(all)",
          en: sections.isEmpty
            ? "make a folder `content/thong-bao` with an `index.md` that has a line `title: Thông báo`"
            : "the sections are: \(all)"))
  }
}
