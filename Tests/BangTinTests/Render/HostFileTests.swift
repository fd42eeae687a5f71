import Testing

@testable import BangTin

@Suite struct HostFileTests {
  private static func pages(_ settings: String) async throws -> [String: String] {
    try await TestSite(["content/site.yaml": TestSite.settings + "\n" + settings]).pages()
  }

  @Test func aSiteGetsTheFilesOfItsHostsOnly() async throws {
    let none = try await Self.pages("")
    let both = try await Self.pages("hosts: [apache, Netlify]")
    #expect(none[".htaccess"] == nil && none["_headers"] == nil)
    #expect(both[".htaccess"]?.contains("ErrorDocument 404 /404.html") == true)
    for file in [".htaccess", "_headers"] {
      #expect(both[file]?.contains(HostFile.contentSecurityPolicy) == true)
      #expect(both[file]?.contains("nosniff") == true)
    }
  }

  @Test func aSiteInASubfolderNamesIts404PageThere() async throws {
    let site = TestSite(["content/site.yaml": TestSite.settings + "\nhosts: apache"])
    let pages = try await site.pages { $0.baseURL = "https://example.vn/xa/khe-mau/" }
    #expect(pages[".htaccess"]?.contains("ErrorDocument 404 /xa/khe-mau/404.html") == true)
  }

  @Test func anUnknownHostIsAnError() async throws {
    let site = TestSite(["content/site.yaml": TestSite.settings + "\nhosts: [apach]"])
    let actual = try await site.build().diagnostics.map(\.code)
    #expect(actual == [.badChoice])
  }
}
