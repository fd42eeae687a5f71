import Mustache
import Testing

@testable import BangTin

@Suite struct BuiltInThemeTests {
  /// A site without templates of its own is not asked.
  @Test func itsTemplatesAreRightForThePagesThatTheyAreFor() throws {
    var loader = ThemeLoader()
    let theme = try loader.load([])
    #expect(theme.ownNames.isEmpty && loader.diagnostics.isEmpty)
    #expect(Theme.pageKinds.allSatisfy { theme.templates[$0] != nil })
    #expect(TemplateChecker.check(theme, roots: Theme.pageKinds.map { TemplateChecker.Root(name: $0) }) == [])
  }

  /// Parts are not made for whole pages; the site has no file of theirs to show a mistake in.
  @Test func aTextThatAsksForAPartOfTheThemeIsToldSoWhereItAsks() async throws {
    let text = "---\ntitle: Bài\ntemplate: post-card\n---\n"
    let errors = try await errors(["content/a.md": text, "content/b.md": text])
    #expect(errors.map(\.code) == [.unknownField, .unknownField])
    #expect(errors.map { $0.place?.file } == ["content/a.md", "content/b.md"])
    #expect(errors.allSatisfy { $0.place?.line == 3 && $0.place?.column == 11 })
  }

  @Test func aPartOfTheThemeThatDoesNotFitIsReportedOnceAtTheTagThatIncludesIt() async throws {
    let page = "<h1>{{title}}</h1>\n  {{>post-list}} {{>post-card}}{{#posts}}{{>post-card}}{{/posts}}\n"
    let errors = try await errors(["templates/month.html": page])
    #expect(errors.map(\.code) == [.unknownField])
    #expect(errors.first?.place == SourcePlace(file: "templates/month.html", line: 2, column: 18, length: 14))
    #expect(errors.first?.message.en.contains("`post-card`") == true)
  }

  @Test func aFrameOfTheSiteMayLeaveOutBlocksThatTheThemeFills() async throws {
    #expect(try await errors(["templates/layout.html": "<main>{{$main}}{{/main}}</main>"]) == [])
  }

  @Test func aFrameOfTheSiteMustHoldThePage() async throws {
    let errors = try await errors(["templates/layout.html": "<main>{{$man}}{{/man}}</main>"])
    #expect(errors.map(\.code) == [.unknownBlock])
    #expect(errors.first?.place == SourcePlace(file: "templates/layout.html"))
  }

  /// The blocks of the site's own templates are its own business: a name that is not there is a slip.
  @Test func aBlockThatTheSiteFillsMustBeThere() async throws {
    let page = "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}"
    let errors = try await errors(["templates/page.html": page])
    #expect(
      errors.map { $0.place } == [SourcePlace(file: "templates/page.html", line: 1, column: 12, length: 9)])
  }

  private func errors(_ files: [String: String]) async throws -> [Diagnostic] {
    try await TestSite(files).build().diagnostics.filter { $0.severity == .error }
  }
}
