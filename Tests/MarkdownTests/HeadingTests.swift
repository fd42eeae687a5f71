import Testing

@testable import Markdown

@Suite struct HeadingTests {
  @Test func idsAreSlugsMadeUniqueWithNumbers() throws {
    let actual = try parse("## Lịch\n\n## Lịch\n\n## Lịch 2\n\n## Lịch\n").headings.map(\.id)
    #expect(actual == ["lịch", "lịch-2", "lịch-2-2", "lịch-3"])
  }

  @Test func reservedIDsAreNotUsed() throws {
    var options = options()
    options.reservedIDs = ["a"]
    let text = Array("# a\n".utf8)
    let actual = try MarkdownParser(options: options).parse(text[...]).html()
    #expect(actual == "<h2 id=\"a-2\">a</h2>\n")
  }

  @Test func aSlugWithoutLettersBecomesMuc() throws {
    #expect(try html("# ?!\n\n# …\n") == "<h2 id=\"muc\">?!</h2>\n<h2 id=\"muc-2\">…</h2>\n")
  }

  @Test(arguments: [
    ("# a\n\n## b\n", [2, 3]), ("### a\n\n#### b\n", [2, 3]), ("## a\n\n# b\n", [3, 2]),
    ("# a\n\n###### b\n", [2, 6]), ("a\n===\n\nb\n---\n", [2, 3]),
  ])
  func theHighestLevelBecomesTwo(source: String, expected: [Int]) throws {
    let actual = try parse(source).headings.map(\.level)
    #expect(actual == expected)
  }

  @Test func aSkippedLevelIsReportedAtItsLine() throws {
    let actual = try parse("## Một\n\n> #### Hai\n\n## Ba\n", firstLine: 5).findings
    let expected = [
      MarkdownFinding(
        kind: .skippedHeadingLevel(from: 2, to: 4), place: SourcePlace(line: 7, column: 3, length: 8))
    ]
    #expect(actual == expected)
  }

  @Test func anEmptyHeadingIsReportedAndLeftOut() throws {
    let document = try parse("a\n\n##\n\n## <!-- b -->\n\n## ![c](d.png)\n")
    #expect(document.findings.map(\.kind) == [.emptyHeading, .emptyHeading])
    #expect(document.findings.map(\.place.line) == [3, 5])
    #expect(document.html() == "<p>a</p>\n<h2 id=\"c\"><img src=\"d.png\" alt=\"c\" /></h2>\n")
  }

  @Test func aHeadingTellsItsPlainTextAndLine() throws {
    let actual = try parse("a\n\n# Lịch **tiêm** [chó](b.md) `x`  \n", firstLine: 4).headings
    let expected = [MarkdownHeading(level: 2, id: "lịch-tiêm-chó-x", text: "Lịch tiêm chó x", line: 6)]
    #expect(actual.map(\.text) == ["Lịch tiêm chó x"])
    #expect(actual == expected)
  }
}
