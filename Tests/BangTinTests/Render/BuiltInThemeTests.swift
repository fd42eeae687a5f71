import Mustache
import Testing

@testable import BangTin

@Suite struct BuiltInThemeTests {
  /// A site without templates of its own is not asked.
  @Test func itsTemplatesAreRightForThePagesThatTheyAreFor() throws {
    var loader = ThemeLoader()
    let theme = try loader.load([])
    #expect(!theme.hasOwnTemplates && loader.diagnostics.isEmpty)
    #expect(Theme.pageKinds.allSatisfy { theme.templates[$0] != nil })
    #expect(TemplateChecker.check(theme, roots: Theme.pageKinds) == [])
  }

  /// Parts are not made for whole pages.
  @Test func aTextThatAsksForAPartOfTheThemeIsToldWhatThePartLacks() async throws {
    let text = "---\ntitle: Bài\ntemplate: post-card\n---\n"
    let result = try await TestSite(["content/a.md": text]).build()
    let errors = result.diagnostics.filter { $0.severity == .error }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.code == .unknownField }, "\(result.diagnostics)")
  }
}
