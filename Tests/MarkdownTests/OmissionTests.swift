import Testing

@testable import Markdown

@Suite struct OmissionTests {
  @Test func theTextBetweenDroppedTagsStays() throws {
    let source = "x `<b>` \\<b> <b>đậm</b> <span class=\"y\"\nid=z>w</span>\n"
    let document = try parse(source, firstLine: 1)
    #expect(document.html() == "<p>x <code>&lt;b&gt;</code> &lt;b&gt; đậm w</p>\n")
    #expect(document.findings.map(\.kind) == [.rawHTML(tag: "b"), .rawHTML(tag: "span")])
    #expect(document.findings.map { text(at: $0.place, of: source) } == ["<b>", "<span class=\"y\""])
    #expect(document.findings.map(\.place.column) == [14, 25])
  }

  @Test func aBlockOfHTMLIsReportedOnceAtItsTag() throws {
    let source = "a\n\n- <DIV class=\"x\">b\n  c</div>\n"
    let document = try parse(source, firstLine: 10)
    let expected = MarkdownFinding(
      kind: .rawHTML(tag: "div"), place: SourcePlace(line: 12, column: 3, length: 15))
    #expect(document.findings == [expected])
    #expect(document.html() == "<p>a</p>\n<ul>\n<li></li>\n</ul>\n")
  }

  @Test func commentsGoSilently() throws {
    let document = try parse("<!-- ghi chú -->\n\na <!-- b --> c\n\n<!-- d\n\ne -->\n")
    #expect(document.findings.isEmpty)
    #expect(document.html() == "<p>a  c</p>\n")
  }

  @Test func textLostBehindACommentIsReported() throws {
    let kinds = try parse("<!-- ghi chú --> Nội dung\n").findings.map(\.kind)
    #expect(kinds == [.rawHTML(tag: "!--")])
  }

  @Test func brIsALineBreak() throws {
    let document = try parse("a<br>b<BR />c\n\n|x|\n|-|\n|d<br/>e|\n")
    #expect(document.findings.isEmpty)
    #expect(document.html().hasPrefix("<p>a<br />\nb<br />\nc</p>"))
    #expect(document.html().contains("<td>d<br />\ne</td>"))
  }

  @Test(arguments: [
    ("[a](javascript:b)", "javascript"), ("[a](JavaScript:b)", "javascript"), ("[a](vbscript:b)", "vbscript"),
    ("[a](file:///b)", "file"), ("[a](data:text/html,b)", "data"), ("<javascript:b>", "javascript"),
    ("[a][b]\n\n[b]: javascript:c", "javascript"), ("![a](javascript:b)", "javascript"),
    ("[a](<file:b c>)", "file"),
  ])
  func whatSafeModeDoesNotLetPassLeavesItsTextAndAFinding(source: String, scheme: String) throws {
    let document = try parse(source)
    #expect(document.findings.map(\.kind) == [.unsafeDestination(scheme: scheme)])
    let html = document.html()
    #expect(!html.contains("href") && !html.contains("src") && html.hasPrefix("<p>"))
    let place = try #require(document.findings.first?.place)
    #expect(text(at: place, of: source)?.lowercased().hasPrefix(scheme + ":") == true)
  }

  @Test func anEmbeddedImageStaysAndIsReported() throws {
    let document = try parse("![a](data:image/png;base64,bb)")
    #expect(document.findings.map(\.kind) == [.embeddedImage])
    #expect(document.html() == "<p><img src=\"data:image/png;base64,bb\" alt=\"a\" /></p>\n")
  }

  @Test func hardBreaksAreAnOption() throws {
    var options = options()
    options.hardBreaks = true
    let actual = try MarkdownParser(options: options).parse(Array("a\nb\n".utf8)[...]).html()
    #expect(actual == "<p>a<br />\nb</p>\n")
  }
}
