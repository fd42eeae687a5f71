import Foundation
import Testing
import Vietnamese

@testable import BangTin

/// docs/checks.md is complete and true.
@Suite struct CheckDocumentationTests {
  @Test func everyRuleOfACheckHasAnExample() {
    let actual = CheckExample.all.map(\.code)
    #expect(Set(actual).count == actual.count)
    #expect(Set(actual) == Set(DiagnosticCode.ofCheck.map(\.rawValue)))
  }

  @Test(arguments: CheckExample.all)
  func theExampleShowsWhatTheRuleFindsAndTheMendedOneNothing(_ example: CheckExample) async throws {
    let bad = try await example.bad.check()
    let codes = bad.map(\.code.rawValue)
    #expect(codes.contains(example.code), "\(codes)")
    let good = try await example.good.check().map { "\($0.code.rawValue): \($0.message.en)" }
    #expect(good == [])
  }

  @Test(arguments: CheckExample.all)
  func theDocumentGivesTheRulesExplanationAndSeverity(_ example: CheckExample) async throws {
    let code = try #require(DiagnosticCode(rawValue: example.code))
    #expect(example.words.contains(code.explanation.vi))
    #expect(example.words.contains("*\(code.explanation.en)*"))
    let severity = try await example.bad.check().first { $0.code == code }?.severity
    #expect(example.words.contains("· \(severity?.rawValue ?? ""))"))
  }

  @Test func everyRuleIsExplainedInBothLanguages() throws {
    let file = Project.root.appendingPathComponent("docs/checks.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for code in DiagnosticCode.allCases {
      let explanation = code.explanation
      #expect(!explanation.vi.isEmpty && !explanation.en.isEmpty, "\(code)")
      #expect(text.contains("`\(code.rawValue)`"), "\(code)")
    }
  }

  @Test(arguments: TextRule.allCases)
  func everyRuleOfTextsHasACodeOfTheSameName(_ rule: TextRule) {
    #expect(DiagnosticCode(rule).rawValue == rule.rawValue)
  }

  /// As for a build's: a phrase, its hint an action, a place inside its line.
  @Test(arguments: CheckExample.all)
  func everyFindingHasAPlaceInsideItsLineAndAHint(_ example: CheckExample) async throws {
    for diagnostic in try await example.bad.check() {
      let place = try #require(diagnostic.place, "\(diagnostic)")
      #expect(diagnostic.hint != nil, "\(diagnostic)")
      for text in [diagnostic.message, diagnostic.hint].compactMap({ $0 }).flatMap({ [$0.vi, $0.en] }) {
        #expect(text.first?.isUppercase == false, "\(text)")
        #expect(!text.hasSuffix("."), "\(text)")
      }
      guard place.line > 0 else { continue }
      let width = try #require(example.bad.source.line(at: place)).count
      #expect((1...width + 1).contains(place.column), "\(diagnostic)")
      #expect(place.column - 1 + place.length <= max(width, place.column), "\(diagnostic)")
    }
  }
}
