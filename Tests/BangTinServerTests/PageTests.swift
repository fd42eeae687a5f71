import BangTin
import Testing
import Vietnamese

@testable import BangTinServer

/// What the preview adds to pages, and the page that it shows in their place.
@Suite struct PageTests {
  @Test(arguments: [
    ("<body>a</body></html>", "<body>a", "</body></html>"), ("<BODY>a</BODY>", "<BODY>a", "</BODY>"),
    ("a", "a", ""),
    ("", "", ""),
    ("<p>&lt;/body></p></body><!-- </body> -->", "<p>&lt;/body></p></body><!-- ", "</body> -->"),
    ("</bod", "</bod", ""),
  ])
  func theAdditionStandsAtTheEndOfTheBody(page: String, before: String, after: String) {
    let injection = PageInjection(note: nil, version: "x-1", language: .vietnamese)
    let actual = String(decoding: injection.applied(to: Array(page.utf8)), as: UTF8.self)
    #expect(actual.hasPrefix(before + "<link"))
    #expect(actual.hasSuffix("</script>\n" + after))
  }

  @Test func aPageThatReadersSeeHasNoRibbon() {
    let actual = PageNote(.published)
    #expect(actual == nil)
  }

  @Test func theRibbonTellsWhyReadersDoNotSeeThePage() throws {
    let moment = try DateTime(parsing: "2027-03-09T08:05:00+07:00", defaultOffset: .vietnam)
    let scheduled = try #require(PageNote(.scheduled(moment))).html(in: .vietnamese)
    let draft = try #require(PageNote(.draft)).html(in: .english)
    #expect(scheduled.contains("từ 08:05 09/03/2027"))
    #expect(draft.contains("Draft"))
  }

  @Test func textInAPageStaysText() {
    let actual = HTMLText.withCode("`<script>` & \"x\" 'y' \u{202E}z\u{1B}[1m `a")
    let expected = "<code>&lt;script&gt;</code> &amp; &quot;x&quot; &#39;y&#39; \u{FFFD}z␛[1m `a"
    #expect(actual == expected)
  }

  @Test func anExcerptKeepsItsMarkInSight() {
    let line = String(repeating: "a", count: 300) + "SAI" + String(repeating: "b", count: 300)
    let actual = SourceExcerpt(line, SourcePlace(file: "content/a.md", line: 1, column: 301, length: 3))
    let marked = String(actual.text.dropFirst(actual.before).prefix(actual.width))
    #expect(marked == "SAI")
    #expect(actual.text.count == 122)
  }

  @Test(arguments: [0, 1, 5, 99])
  func anExcerptOfAPlaceBehindTheLineHasAMarkAllTheSame(column: Int) {
    let actual = SourceExcerpt("abc", SourcePlace(file: "content/a.md", line: 1, column: column, length: 9))
    #expect(actual.width >= 1)
    #expect(actual.before <= 3)
  }

  @Test(arguments: [
    ("a.html", "text/html; charset=utf-8"), ("A.JPG", "image/jpeg"), ("a/b.css", "text/css; charset=utf-8"),
    ("a.b/c", "application/octet-stream"), ("feed.xml", "application/xml; charset=utf-8"),
    ("x.pdf", "application/pdf"),
    ("x.la", "application/octet-stream"), ("x.mp4", "video/mp4"), ("", "application/octet-stream"),
  ])
  func aFileHasTheTypeOfItsExtension(path: String, expected: String) {
    let actual = MediaType(of: path).text
    #expect(actual == expected)
  }
}
