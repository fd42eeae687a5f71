import Testing

@testable import BangTin

/// Every link of every page has its target among the files of the site.
@Suite struct LinkPropertyTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func noLinkOfARandomSiteLeadsNowhere(seed: UInt64) async throws {
    let result = try await RandomSite(seed: seed, posts: 60).site.build()
    let errors = result.diagnostics.filter { $0.severity == .error }.map(\.message.en)
    #expect(errors.isEmpty)
    let check = LinkCheck(result.files)
    let mistakes = check.mistakes()
    #expect(mistakes.isEmpty)
    #expect(check.count > 2000)
  }

  @Test func noLinkOfTheExampleSiteLeadsNowhere() async throws {
    let result = try await exampleSite()
    #expect(!result.hasErrors)
    let check = LinkCheck(result.files)
    let mistakes = check.mistakes()
    #expect(mistakes.isEmpty)
    #expect(check.count > 500)
  }

  @Test func theExampleSiteHasNoWarnings() async throws {
    let actual = try await exampleSite().diagnostics.map { "\($0.place?.file ?? ""): \($0.message.en)" }
    #expect(actual.isEmpty)
  }

  @Test func linksOfThe404PageStartAtThePathOfTheSiteOnItsHost() async throws {
    let site = RandomSite(seed: 5, posts: 5).site
    let result = try await site.build { $0.baseURL = "https://example.vn/xa/khe-mau" }
    let check = LinkCheck(result.files, base: "https://example.vn/xa/khe-mau/", pathOnHost: "/xa/khe-mau/")
    let mistakes = check.mistakes()
    #expect(mistakes.isEmpty)
  }

  @Test func aDeadLinkWouldBeFound() throws {
    let html = """
      <p id="a"><a href="thieu.html">a</a> <a href="#b">b</a> <a href="https://khemau.example.vn/">c</a>
      """
    let bytes = Array(html.utf8)
    let route = Route(path: PagePath("index.html"), content: .builtIn(bytes), origin: .file(ContentPath("a")))
    let actual = LinkCheck([OutputFile(route, .bytes(bytes))]).mistakes()
    let expected = [
      "index.html: #b: no id on index.html",
      "index.html: https://khemau.example.vn/: an absolute link inside the site",
      "index.html: thieu.html: no file thieu.html",
    ]
    #expect(actual == expected)
  }

  private func exampleSite() async throws -> Build.Result {
    let source = try SiteFolder(path: Project.folder).list()
    return try await Build(of: source, options: BuildOptions(now: TestSite.now)).run()
  }
}
