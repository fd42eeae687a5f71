import Foundation
import Testing

@testable import BangTin

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct FeedTests {
  @Test func feedsAndSitemapsAreWellFormedXML() async throws {
    let pages = try await RandomSite(seed: 21, posts: 50).site.pages()
    let files = pages.filter { $0.key.hasSuffix(".xml") }
    #expect(files.count > 15)
    for (path, text) in files { try ParsedXML.check(text, path) }
  }

  @Test func noTextOfAPersonCanBreakAFeed() async throws {
    let escaped = #""x \x01\x08\e\x7F\x85\uFFFE\uFFFF\U0001FFFF ]]> <![CDATA[ &amp; \u2028 \\ \" z""#
    let raw = "x \u{1}\u{8}\u{1B}\u{7F}\u{85}\u{FFFE}\u{FFFF}\u{1FFFF} ]]> <![CDATA[ &amp; \u{2028} \\ \" z"
    let pages = try await TestSite([
      "content/2026-01-01-a.md":
        "---\ntitle: \(escaped)\nauthor: \(escaped)\ntags: [\(escaped)]\n---\n\(raw)\n"
    ]).pages()
    let feed = try #require(pages["feed.xml"])
    try ParsedXML.check(feed, "feed.xml")
    // Not every parser minds these, which XML 1.0 leaves out all the same.
    let forbidden = feed.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" || $0.value == 0xFFFE || $0.value == 0xFFFF
    }
    #expect(forbidden.isEmpty)
    let json = try #require(pages["feed.json"])
    let items = try JSONDecoder().decode(JSONFeedFile.self, from: Data(json.utf8)).items
    #expect(items.count == 1)
  }

  @Test func idsDoNotChangeWithTheTitle() async throws {
    func ids(title: String) async throws -> [String] {
      let feed = try #require(
        try await TestSite(["content/2026-01-01-a.md": "---\ntitle: \(title)\n---\nx"]).pages()["feed.xml"])
      return try ParsedXML.check(feed, "feed.xml").texts(of: "id")
    }
    let before = try await ids(title: "Trước")
    let after = try await ids(title: "Sau: đã sửa")
    #expect(before == ["https://khemau.example.vn/", "https://khemau.example.vn/2026-01-01-a.html"])
    #expect(before == after)
  }

  @Test func allAddressesInFeedsAndSitemapsAreAbsolute() async throws {
    let base = "https://example.vn/xa/khe-mau/"
    let pages = try await RandomSite(seed: 22, posts: 50).site.pages { $0.baseURL = base }
    var count = 0
    for (path, text) in pages where path.hasSuffix(".xml") {
      let xml = try ParsedXML.check(text, path)
      let contents = xml.texts(of: "content").flatMap { HTMLPage($0).links.map(\.value) }
      let links = xml.links + xml.texts(of: "id") + xml.texts(of: "loc") + contents
      let wrong = links.filter { !$0.hasPrefix(base) }
      #expect(wrong.isEmpty, "in \(path)")
      count += links.count
    }
    #expect(count > 500)
  }

  @Test func theJSONFeedHoldsTheNewest20PostsWithAbsoluteAddresses() async throws {
    let pages = try await RandomSite(seed: 23, posts: 50).site.pages()
    let json = try #require(pages["feed.json"])
    let feed = try JSONDecoder().decode(JSONFeedFile.self, from: Data(json.utf8))
    let base = "https://khemau.example.vn/"
    let dates = feed.items.map(\.date_published)
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(feed.items.count == 20)
    #expect(dates == dates.sorted(by: >))
    #expect(Set(feed.items.map(\.id)).count == 20)
    let links = feed.items.flatMap { [$0.id, $0.url] + HTMLPage($0.content_html).links.map(\.value) }
    let wrong = links.filter { !$0.hasPrefix(base) }
    #expect(wrong.isEmpty)
  }

  @Test func sitemapsListEveryPageOnce() async throws {
    let result = try await RandomSite(seed: 24, posts: 40).site.build()
    let pages = result.files.compactMap { file -> (String, String)? in
      guard case .bytes(let bytes) = file.content else { return nil }
      return (file.path.text, String(decoding: bytes, as: UTF8.self))
    }
    let listed = try pages.filter { $0.0.hasPrefix("sitemap-") }
      .flatMap { try ParsedXML.check($0.1, $0.0).texts(of: "loc") }.sorted()
    let expected = result.files.filter { $0.isPage && !$0.path.isOlderPage }
      .map { $0.path.url(below: "https://khemau.example.vn/") }.sorted()
    #expect(listed == expected)
    #expect(listed.count > 60)
  }
}

extension PagePath {
  /// Whether it is a page of a list that is found through the list's first.
  fileprivate var isOlderPage: Bool {
    let parts = text.split(separator: "/")
    return parts.dropLast().last == "trang" || parts.count == 3 && parts[0] == "tag"
  }
}

private struct JSONFeedFile: Decodable {
  struct Item: Decodable {
    let id: String
    let url: String
    let content_html: String
    let date_published: String
  }

  let version: String
  let items: [Item]
}

/// The elements of an XML file, read by a parser that is not ours.
private final class ParsedXML: NSObject, XMLParserDelegate {
  private var open: [String] = []
  private var elements: [(name: String, text: String)] = []
  private(set) var links: [String] = []

  /// Fails the test when `text` is not well-formed.
  @discardableResult static func check(_ text: String, _ path: String) throws -> ParsedXML {
    let parsed = ParsedXML()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = parsed
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(path): \(String(describing: parser.parserError))")
    return parsed
  }

  func texts(of name: String) -> [String] { elements.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append("")
    if let link = attributes["href"] { links.append(link) }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if !open.isEmpty { open[open.count - 1] += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    elements.append((name, open.popLast() ?? ""))
  }
}
