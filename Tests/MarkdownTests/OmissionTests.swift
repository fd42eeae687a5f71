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

  @Test func theWordsOfABlockOfHTMLStay() throws {
    let source = "a\n\n- <DIV class=\"x\">b\n  c</div>\n"
    let document = try parse(source, firstLine: 10)
    let expected = MarkdownFinding(
      kind: .rawHTML(tag: "div"), place: SourcePlace(line: 12, column: 3, length: 15))
    #expect(document.findings == [expected])
    #expect(document.html() == "<p>a</p>\n<ul>\n<li>b\nc</li>\n</ul>\n")
  }

  @Test(arguments: [
    ("<br>\nTám giờ.\nNhà văn hóa.", "<p>Tám giờ.\nNhà văn hóa.</p>\n"),
    ("</font>\n**Khẩn:** sơ tán.\n\nHết.", "<p><strong>Khẩn:</strong> sơ tán.</p>\n<p>Hết.</p>\n"),
    ("<div>\n\nGiữa.\n\n</div>\nTám giờ.", "<p>Giữa.</p>\n<p>Tám giờ.</p>\n"),
    ("<p align=center>Kính gửi</p>", "<p>Kính gửi</p>\n"),
    ("> <center>\n> Kính gửi\n> </center>", "<blockquote>\n<p>Kính gửi</p>\n</blockquote>\n"),
    ("<table>\n<tr><td>Nà Thử</td>\n<td>3</td></tr>\n</table>", "<p>Nà Thử\n3</p>\n"),
    ("<pre>\n5 < 6\n</pre>", "<p>5 &lt; 6</p>\n"),
    ("<?xml:namespace prefix = o ?>\nKính gửi", "<p>Kính gửi</p>\n"),
    ("Sáng<br>\nchiều\n\n<br>\n\ntối", "<p>Sáng<br />\nchiều</p>\n<p>tối</p>\n"),
    ("<!-- ghi chú --> Nội dung", "<p>Nội dung</p>\n"),
    ("```\n<div>\n```\n\n<div>b", "<pre><code>&lt;div&gt;\n</code></pre>\n<p>b</p>\n"),
  ])
  func noWordIsLostWithATag(source: String, html: String) throws {
    #expect(try parse(source).html() == html)
  }

  @Test func scriptsAndStyleSheetsAreNoWords() throws {
    let source = "a\n\n<div>\n<STYLE>p { color: red }</STYLE>\n</div>\n\n<script>alert(1)\n\n</script>\n\nb\n"
    let document = try parse(source)
    #expect(document.html() == "<p>a</p>\n<p>b</p>\n")
    #expect(document.findings.map(\.kind) == [.rawHTMLBlock(tag: "style"), .rawHTMLBlock(tag: "script")])
    #expect(document.findings.map(\.place.line) == [3, 7])
  }

  @Test(arguments: [
    ("a\n\n<!-- quên đóng\n\nTám giờ.\n", "!--", 3), ("<div>\n<!-- quên\n</div>\n\nb\n", "!--", 2),
    ("<style>\np {}\n\nTám giờ.\n", "style", 1), ("<!-- a --> <!-- b\n\nc", "!--", 1),
  ])
  func whatHidesAllThatFollowsIsReported(source: String, tag: String, line: Int) throws {
    let findings = try parse(source).findings
    #expect(findings.map(\.kind) == [.unclosedHTML(tag: tag)])
    #expect(findings.first?.place.line == line)
  }

  @Test func commentsGoSilently() throws {
    let document = try parse("<!-- ghi chú -->\n\na <!-- b --> c\n\n<!-- d\n\ne -->\n")
    #expect(document.findings.isEmpty)
    #expect(document.html() == "<p>a  c</p>\n")
  }

  @Test func textLostBehindALongCommentIsReported() throws {
    let document = try parse("<!-- ghi\n\nchú --> Nội dung\n")
    #expect(document.findings.map(\.kind) == [.wordsBehindComment])
    #expect(document.html().isEmpty)
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
