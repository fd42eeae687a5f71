import Testing

@testable import Markdown

@Suite struct TableTests {
  /// What is written beyond GFM's own HTML, and where GFM writes something older.
  private func normalised(_ html: String) -> String {
    var html = html
    for (ours, theirs) in [
      ("<th scope=\"col\"", "<th"), (" class=\"center\"", " align=\"center\""),
      (" class=\"right\"", " align=\"right\""),
      (" class=\"left\"", " align=\"left\""), ("</table>\n</div>", "</table>"),
    ] {
      html = html.split(separator: ours, omittingEmptySubsequences: false).joined(separator: theirs)
    }
    for number in 1...3 {
      let start = "<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"Bảng \(number)\">\n"
      html = html.split(separator: start, omittingEmptySubsequences: false).joined()
    }
    return html
  }

  private func table(_ markdown: String) throws -> String { normalised(try html(markdown)) }

  @Test(.enabled(if: SharedFolder.isPresent, "the specifications are not beside the package"))
  func eachExampleOfTheSpecificationHasItsStructure() throws {
    let examples = try SharedFolder.examples("gfm-tables.json")
    #expect(examples.count == 8)
    for example in examples {
      let actual = try table(example.markdown)
      #expect(actual == example.html, "example \(example.example)")
    }
  }

  @Test func wordsInCellsWithoutAColumnAreReported() throws {
    let text = "> | A | B |\n> |--|--|\n> | a | b | |\n> | a | b | mất |\n> | `a|b` | c |\n"
    let findings = try parse(text).findings
    #expect(
      findings.map(\.kind) == [.surplusCells(cells: 3, columns: 2), .surplusCells(cells: 3, columns: 2)])
    #expect(
      findings.map(\.place) == [
        SourcePlace(line: 4, column: 3, length: 15), SourcePlace(line: 5, column: 3, length: 13),
      ])
  }

  @Test func aTableStandsInANumberedRegionThatAKeyboardReaches() throws {
    let actual = try html("|a|\n|-|\n\n|b|\n|-|\n|c|\n")
    let expected = """
      <div class="table" tabindex="0" role="region" aria-label="Bảng 1">
      <table>
      <thead>
      <tr>
      <th scope="col">a</th>
      </tr>
      </thead>
      </table>
      </div>
      <div class="table" tabindex="0" role="region" aria-label="Bảng 2">
      <table>
      <thead>
      <tr>
      <th scope="col">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td>c</td>
      </tr>
      </tbody>
      </table>
      </div>

      """
    #expect(actual == expected)
  }

  @Test func linesAboveTheHeaderRowStayAParagraph() throws {
    let actual = try table("Lịch *tiêm*\ncủa thôn:\n| a | b |\n|---|---|\n| c | d |\n")
    #expect(actual.hasPrefix("<p>Lịch <em>tiêm</em>\ncủa thôn:</p>\n<table>\n<thead>\n<tr>\n<th>a</th>"))
  }

  @Test func referenceLinksInCellsFindDefinitionsAnywhere() throws {
    let before = try table("[x]: /a\n\n| [x] | [y][] |\n|---|---|\n\n[y]: /b\n")
    #expect(before.contains("<th><a href=\"/a\">x</a></th>\n<th><a href=\"/b\">y</a></th>"))
    let above = try table("[x]: /a\n| [x] |\n|---|\n")
    #expect(above.contains("<th><a href=\"/a\">x</a></th>") && !above.contains("<p>"))
  }

  @Test func markupDoesNotCrossTheBordersOfCells() throws {
    let actual = try table("| *a | b* |\n|---|---|\n| `c | d` |\n")
    #expect(actual.contains("<th>*a</th>\n<th>b*</th>"))
    #expect(actual.contains("<td>`c</td>\n<td>d`</td>"))
  }

  @Test func whatWouldBeABlockElsewhereIsTextInACell() throws {
    let actual = try table("| # a # | - b |\n|---|---|\n| > c | 1. d |\n| ``` | e ## |\n")
    #expect(actual.contains("<th># a #</th>\n<th>- b</th>"))
    #expect(actual.contains("<td>&gt; c</td>\n<td>1. d</td>"))
    #expect(actual.contains("<td>```</td>\n<td>e ##</td>"))
  }

  @Test func tablesStandInListsAndQuotes() throws {
    let list = try table("- Mục:\n  | a |\n  |---|\n  | b |\n- c\n")
    #expect(list.hasPrefix("<ul>\n<li>Mục:\n<table>\n<thead>\n<tr>\n<th>a</th>"))
    #expect(list.hasSuffix("</table>\n</li>\n<li>c</li>\n</ul>\n"))
    let quote = try table("> | a |\n> |---|\n> | b |\n")
    #expect(quote.hasPrefix("<blockquote>\n<table>") && quote.contains("<td>b</td>"))
  }

  @Test func aLineThatLeavesTheQuoteLeavesTheTable() throws {
    let actual = try table("> | a |\n> |---|\n> | b |\nHết bảng\n")
    #expect(actual.contains("<td>b</td>\n</tr>\n</tbody>\n</table>\n<p>Hết bảng</p>\n</blockquote>"))
  }

  @Test func aRuleRightUnderATableIsARule() throws {
    let actual = try table("| a |\n|---|\n| b |\n---\n")
    #expect(actual.hasSuffix("<td>b</td>\n</tr>\n</tbody>\n</table>\n<hr />\n"))
  }

  @Test func alignmentIsAClassAndMissingCellsAreEmpty() throws {
    let actual = try html("| a | b | c |\n|:--|:-:|--:|\n| d |\n")
    #expect(
      actual.contains("<td class=\"left\">d</td>\n<td class=\"center\"></td>\n<td class=\"right\"></td>"))
  }

  @Test func anEmptyHeaderRowIsReportedAtItsLine() throws {
    let actual = try parse("a\n\n|  |  |\n|---|---|\n| b | c |\n", firstLine: 11).findings
    let expected = [
      MarkdownFinding(kind: .tableWithoutHeader, place: SourcePlace(line: 13, column: 1, length: 7))
    ]
    #expect(actual == expected)
  }

  @Test func linksInCellsKnowTheirPlace() throws {
    let source =
      "> | Tên việc | Tệp |\n> |---|---|\n> | Đất đai \\| nhà | ![ảnh](anh.png) và [tệp](tep.pdf) |\n"
    let links = try parse(source).links
    let actual = links.map { text(at: $0.place, of: source) }
    #expect(actual == ["anh.png", "tep.pdf"])
    #expect(links.map(\.place.line) == [3, 3])
  }

  @Test func withoutTheExtraATableIsAParagraph() throws {
    let source = "|a|\n|-|\n"
    #expect(try html(source, []) == plainCMark(source))
  }
}
