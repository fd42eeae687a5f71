import Testing

@testable import BangTin

@Suite struct BuildTests {
  @Test func aPostGetsItsPageItsListsItsFeedsAndItsSitemap() async throws {
    let site = TestSite([
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      "content/thong-bao/2026-03-09-tiem-chung.md":
        "---\ntitle: Tiêm chủng: đợt 1\ntags: [y tế]\n---\nNội dung.\n",
    ])
    let result = try await site.build()
    let expected: Set = [
      "404.html", "assets/favicon.ico", "assets/favicon.svg", "assets/site.css", "assets/site.js",
      "feed.json", "feed.xml", "index.html",
      "luu-tru/2026-03.html", "luu-tru/index.html", "robots.txt", "sitemap-2026.xml", "sitemap-pages.xml",
      "sitemap.xml", "tag/index.html", "tag/y-te.html", "tag/y-te.xml",
      "thong-bao/2026-03-09-tiem-chung.html", "thong-bao/feed.xml", "thong-bao/index.html",
    ]
    let actual = Set(result.files.map(\.path.text))
    #expect(actual == expected)
    #expect(result.diagnostics.isEmpty)
  }
}
