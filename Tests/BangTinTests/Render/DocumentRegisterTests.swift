import Testing

@testable import BangTin

@Suite struct DocumentRegisterTests {
  private static func document(_ title: String, _ number: String, issued: String) -> String {
    "---\ntitle: \(title)\ndocument:\n  number: \(number)\n  issued: \(issued)\n---\nNội dung.\n"
  }

  private static let site = TestSite([
    "content/van-ban/index.md": "---\ntitle: Văn bản\n---\n",
    "content/van-ban/2025-03-09-mot.md": document("Một", "01/QĐ-UBND", issued: "09/03/2025"),
    "content/van-ban/2026-01-05-hai.md": document("Hai", "88/QĐ-UBND", issued: "31/12/2025"),
    "content/van-ban/2026-02-01-ba.md": document("Ba", "02/QĐ-UBND", issued: "01/02/2026"),
  ])

  private static func titles(in page: String?) -> [String] {
    ["Một", "Hai", "Ba"].filter { (page ?? "").contains(">\($0)</a></td>") }
  }

  @Test func aDocumentStandsInTheYearInWhichItWasIssued() async throws {
    let pages = try await Self.site.pages()
    #expect(Self.titles(in: pages["so-van-ban/index.html"]) == ["Một", "Hai", "Ba"])
    #expect(Self.titles(in: pages["so-van-ban/2025.html"]) == ["Một", "Hai"])
    #expect(Self.titles(in: pages["so-van-ban/2026.html"]) == ["Ba"])
  }

  @Test func aNewYearLeavesThePagesOfEarlierYearsAsTheyAre() async throws {
    var before = Self.site
    before.files["content/van-ban/2026-02-01-ba.md"] = nil
    let actual = try await Self.site.pages()["so-van-ban/2025.html"]
    let expected = try await before.pages()["so-van-ban/2025.html"]
    #expect(actual == expected)
    #expect(actual != nil)
  }

  @Test func aSiteWithoutDocumentsHasNoRegister() async throws {
    let pages = try await TestSite(["content/2026-01-05-tin.md": "---\ntitle: Tin\n---\nNội dung.\n"]).pages()
    #expect(!pages.keys.contains { $0.hasPrefix("so-van-ban/") })
    #expect(pages["index.html"]?.contains("so-van-ban") == false)
  }
}
