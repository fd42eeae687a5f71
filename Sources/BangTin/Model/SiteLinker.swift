/// Resolves every link of a site: in its texts, its menu and its settings.
struct SiteLinker {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var menu: [ResolvedMenuLink] = []
  private(set) var links: [ResolvedMenuLink] = []
  private(set) var logo: Picture?
  let resolver: LinkResolver

  init(_ index: LinkIndex) { resolver = LinkResolver(index: index) }

  /// Completes all texts of `site`, and finds what its settings name. Reads the heads of the pictures that it shows.
  mutating func link(_ site: inout Site, texts: [SiteText]) async throws(FileError) {
    let resolved = try await texts.concurrentMap { [resolver] text throws(FileError) in
      try resolver.links(of: text.document)
    }
    diagnostics += resolved.flatMap(\.1)
    site.add(resolved.map(\.0))
    if let picture = site.settings.logo {
      logo = try resolver.picture(picture, inFolder: "", &diagnostics)
    }
    menu = site.settings.menu.map { resolve($0) } ?? defaultMenu(of: site)
    links = resolve(site.settings.links)
  }

  private mutating func resolve(_ links: [MenuLink]) -> [ResolvedMenuLink] {
    links.compactMap { link in
      let text = link.target.value
      if LinkScheme.isAbsolute(text) {
        guard LinkScheme.isSafe(text) else {
          diagnostics.append(.badURL(text, at: link.target.place))
          return nil
        }
        return ResolvedMenuLink(title: link.title, target: .url(text))
      }
      return resolver.page(link.target, &diagnostics).map {
        ResolvedMenuLink(title: link.title, target: .page($0.path, suffix: $0.suffix))
      }
    }
  }

  /// The sections in the root, then the pages that ask for it.
  private func defaultMenu(of site: Site) -> [ResolvedMenuLink] {
    site.sections.filter { $0.parent == nil }
      .map { ResolvedMenuLink(title: $0.title, target: .page($0.path, suffix: "")) }
      + site.pages.filter(\.document.frontMatter.isInMenu)
      .map { ResolvedMenuLink(title: $0.title, target: .page($0.path, suffix: "")) }
  }
}

/// The schemes that links of the settings may have.
enum LinkScheme {
  /// Whether `text` starts with a scheme, or names a host.
  static func isAbsolute(_ text: String) -> Bool {
    if text.hasPrefix("//") { return true }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text[..<colon].utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "+-.".utf8.contains($0) }
  }

  static func isSafe(_ text: String) -> Bool {
    ["https://", "http://", "mailto:", "tel:"].contains { text.lowercased().hasPrefix($0) }
      && text.utf8.allSatisfy { $0 > 0x20 }
  }
}
