import BangTin
import Foundation
import Testing

@Suite struct BrokenSiteTests {
  /// `UPDATE_GOLDEN=1` rewrites what is expected, and fails all the same: the difference has to be read.
  @Test(arguments: BrokenSite.all)
  func everythingWrongIsSaidAtOnceInBothLanguages(_ site: BrokenSite) async throws {
    let actual = try await site.output()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(actual.utf8).write(to: site.expectedFile)
      Issue.record("expected.txt was rewritten: read the difference")
    }
    let expected = (try? String(contentsOf: site.expectedFile, encoding: .utf8)) ?? ""
    #expect(actual == expected)
  }

  @Test func everyDiagnosticStandsInABrokenSite() async throws {
    var found: Set<DiagnosticCode> = []
    for site in BrokenSite.all { found.formUnion(try await site.findings().map(\.diagnostic.code)) }
    // What only a check looks for is proven by the examples of docs/checks.md.
    let missing = Set(DiagnosticCode.allCases.filter { !$0.isOfCheck }).subtracting(found)
    #expect(missing.isEmpty)
  }

  @Test(arguments: BrokenSite.all)
  func everyDiagnosticHasAPlaceInsideItsLineAndAHint(_ site: BrokenSite) async throws {
    for (diagnostic, line) in try await site.findings() {
      let place = try #require(diagnostic.place, "\(diagnostic)")
      #expect(diagnostic.hint != nil, "\(diagnostic)")
      guard place.line > 0 else { continue }
      let width = try #require(line, "\(diagnostic)").count
      // An empty line has a place too, and so has its end.
      #expect((1...width + 1).contains(place.column), "\(diagnostic)")
      #expect(place.column - 1 + place.length <= max(width, place.column), "\(diagnostic)")
    }
  }

  /// A message is a phrase, its hint an action: lower case, no full stop, in both languages.
  @Test(arguments: BrokenSite.all)
  func everyMessageIsAPhrase(_ site: BrokenSite) async throws {
    for (diagnostic, _) in try await site.findings() {
      for text in [diagnostic.message, diagnostic.hint].compactMap({ $0 }).flatMap({ [$0.vi, $0.en] }) {
        #expect(text.first?.isUppercase == false, "\(text)")
        #expect(!text.hasSuffix("."), "\(text)")
      }
    }
  }
}
