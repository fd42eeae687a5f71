@testable import BangTin

/// Looks for links of a finished site that lead nowhere, as a browser would follow them.
struct LinkCheck {
  private let pages: [String: HTMLPage]
  private let files: Set<String>
  private let ids: [String: Set<String>]
  /// The address of the site, and its path on the host.
  private let base: String
  private let pathOnHost: String

  init(_ files: [OutputFile], base: String = "https://khemau.example.vn/", pathOnHost: String = "/") {
    self.files = Set(files.map(\.path.text))
    self.base = base
    self.pathOnHost = pathOnHost
    pages = files.reduce(into: [:]) { pages, file in
      guard case .bytes(let bytes) = file.content, file.path.text.hasSuffix(".html") else { return }
      pages[file.path.text] = HTMLPage(String(decoding: bytes, as: UTF8.self))
    }
    ids = pages.mapValues { Set($0.ids) }
  }

  /// How many links inside the site were followed.
  var count: Int { pages.values.reduce(0) { $0 + $1.links.count { !Self.leaves($0.value) } } }

  /// `page: link: what is wrong`, sorted.
  func mistakes() -> [String] {
    pages.flatMap { path, page in
      repeatedIDs(page).map { "\(path): id \($0) is used twice" }
        + page.links.compactMap { link in mistake(link, on: path).map { "\(path): \(link.value): \($0)" } }
    }.sorted()
  }

  private func repeatedIDs(_ page: HTMLPage) -> [String] {
    Dictionary(grouping: page.ids) { $0 }.filter { $0.value.count > 1 }.map(\.key)
  }

  private func mistake(_ link: HTMLPage.Attribute, on path: String) -> String? {
    if Self.leaves(link.value) {
      let isAllowed = link.rel == "canonical" || !link.value.hasPrefix(base)
      return isAllowed ? nil : "an absolute link inside the site"
    }
    let parts = link.value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let way = parts[0].prefix { $0 != "?" }
    guard let target = file(String(way), from: path) else { return "leaves the site" }
    guard files.contains(target) else { return "no file \(target)" }
    guard parts.count > 1, !parts[1].isEmpty else { return nil }
    return ids[target]?.contains(String(parts[1])) == true ? nil : "no id on \(target)"
  }

  /// Whether the link has a scheme or names a host.
  private static func leaves(_ link: String) -> Bool {
    link.hasPrefix("//") || link.prefix { $0 != "/" && $0 != "#" && $0 != "?" }.contains(":")
  }

  /// Without the mercy of `ContentPath.resolving`: an address is what a host or `file://` makes of it.
  private func file(_ way: String, from page: String) -> String? {
    if way.isEmpty { return page }
    if page == "404.html" {
      guard way.hasPrefix(pathOnHost) else { return nil }
      return String(way.dropFirst(pathOnHost.count))
    }
    var parts = page.split(separator: "/").dropLast()
    for part in way.split(separator: "/", omittingEmptySubsequences: false) {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/").replacing("%20", with: " ")
  }
}
