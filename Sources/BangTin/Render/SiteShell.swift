import Mustache

/// What all pages share whose links start alike, made once: the addresses that the frame of a page names.
final class SiteShell: Sendable {
  /// What stands before a path of the site: `../` for each folder.
  let root: String
  let home: String
  let assets: String
  let tags: String
  let archive: String
  let documents: String
  let feed: String
  let jsonFeed: String
  /// By section: the link to it, which every post shows.
  let sections: [Value]
  private let menu: [MenuItem]
  private let links: [MenuItem]

  init(_ root: String, _ site: Site, menu: [ResolvedMenuLink], links: [ResolvedMenuLink]) {
    self.root = root
    home = root + "index.html"
    assets = root + "assets/"
    tags = root + "tag/index.html"
    archive = root + "luu-tru/index.html"
    documents = root + DocumentRegister.path.text
    feed = root + "feed.xml"
    jsonFeed = root + "feed.json"
    sections = site.sections.map { .record(LinkView(title: $0.title, url: root + $0.path.text)) }
    self.menu = menu.map { MenuItem($0, root: root) }
    self.links = links.map { MenuItem($0, root: root) }
  }

  /// The menu on the page at `path`: the link that leads to it or to its folder is marked.
  func menu(on path: PagePath) -> [Value] { menu.map { $0.value(on: path) } }

  /// The related agencies, likewise.
  func links(on path: PagePath) -> [Value] { links.map { $0.value(on: path) } }
}

/// A link of the menu, as pages elsewhere and as the pages that it leads to show it.
private struct MenuItem: Sendable {
  private let elsewhere: Value
  private let there: Value
  private let target: PagePath?
  /// The folder that the target introduces, with its final `/`.
  private let folder: String?

  init(_ link: ResolvedMenuLink, root: String) {
    let url: String
    switch link.target {
    case .url(let address): (url, target) = (address, nil)
    case .page(let path, let suffix): (url, target) = (root + path.text + suffix, path)
    }
    folder = target.flatMap { $0.text.hasSuffix("/index.html") ? String($0.text.dropLast(10)) : nil }
    elsewhere = .record(LinkView(title: link.title, url: url))
    there = .record(LinkView(title: link.title, url: url, isCurrent: true))
  }

  func value(on path: PagePath) -> Value {
    if let folder { return path.text.hasPrefix(folder) ? there : elsewhere }
    return path == target ? there : elsewhere
  }
}

/// A link of the menu whose target has been found.
struct ResolvedMenuLink: Sendable {
  enum Target: Sendable {
    case page(PagePath, suffix: String)
    case url(String)
  }

  let title: String
  let target: Target
}
