import Foundation
import Testing

@testable import Vietnamese

/// A real page of a commune, kept beside the project: the judge of precision.
struct RealPageTests {
  private static let page: String? = {
    var folder = URL(filePath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/domain/real-page.txt")
      if let text = try? String(contentsOf: file, encoding: .utf8) { return text }
    }
    return nil
  }()

  @Test(.enabled(if: page != nil, "the folder `shared` is not beside the project"))
  func everyFindingOnARealPageIsTrueAndMostOfItsDefectsAreFound() throws {
    let page = try #require(Self.page)
    var rules: [TextRule: Int] = [:]
    var tally = StyleTally<Int>()
    for (number, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for finding in Proofreader().findings(in: String(line)) { rules[finding.rule, default: 0] += 1 }
      tally.count(Array(line.utf8), at: number)
    }
    let expected: [TextRule: Int] = [
      .unknownName: 2, .invalidSyllable: 2, .telexLeftover: 1, .confusedWord: 1, .capitalization: 3,
      .unknownAbbreviation: 1, .webResidue: 2, .strayLetter: 2, .missingFinalStop: 2, .indentation: 4,
      .noBreakSpace: 2, .blankParagraph: 1, .doubleSpace: 1, .spaceInsideBrackets: 1, .oneSidedHyphen: 3,
      .tightHyphen: 1, .listMarkerWithoutSpace: 3,
    ]
    #expect(rules == expected)
    #expect(tally.mixtures.map(\.question) == [.frontCommittee, .yearRange])
  }
}
