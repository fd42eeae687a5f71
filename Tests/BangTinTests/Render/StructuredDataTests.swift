import Foundation  // JSONSerialization, to read what is written
import Testing

@testable import BangTin

@Suite struct StructuredDataTests {
  private static func data(_ page: String?) throws -> [[String: Any]] {
    let start = try #require(page?.range(of: "<script type=\"application/ld+json\">"))
    let end = try #require(page?.range(of: "</script>"))
    let json = Data((page ?? "")[start.upperBound..<end.lowerBound].utf8)
    let whole = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    return try #require(whole?["@graph"] as? [[String: Any]])
  }

  @Test func aTitleCannotCloseTheElementThatHoldsTheData() async throws {
    let site = TestSite(["content/2026-03-09-a.md": "---\ntitle: 'A </script><b> \"B\"'\n---\nNội dung.\n"])
    let article = try Self.data(try await site.pages()["2026-03-09-a.html"])[0]
    #expect(article["headline"] as? String == "A </script><b> \"B\"")
    #expect(article["@type"] as? String == "NewsArticle")
  }

  @Test func theHomePageNamesTheBodyAndAPageOfASectionItsWay() async throws {
    let site = TestSite([
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      "content/thong-bao/2026-03-09-a.md": "---\ntitle: A\n---\nNội dung.\n",
    ])
    let pages = try await site.pages()
    let home = try Self.data(pages["index.html"])
    #expect(home.map { $0["name"] as? String } == ["Ủy ban nhân dân xã Khe Mẫu"])
    let way = try Self.data(pages["thong-bao/2026-03-09-a.html"])[1]["itemListElement"] as? [[String: Any]]
    let expected = ["https://khemau.example.vn/", "https://khemau.example.vn/thong-bao/"]
    #expect(way?.compactMap { $0["item"] as? String } == expected)
  }
}
