import Markdown
import Testing

/// What a file cannot hold does not come in as a character reference either.
@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("a&#5;b", "<p>a\u{FFFD}b</p>\n"), ("a&#x1b;b", "<p>a\u{FFFD}b</p>\n"),
    ("a&#127;b", "<p>a\u{FFFD}b</p>\n"),
    ("a&#xFFFE;b&#65535;", "<p>a\u{FFFD}b\u{FFFD}</p>\n"), ("a&#9;b", "<p>a\tb</p>\n"),
    ("`a&#5;b`", "<p><code>a&amp;#5;b</code></p>\n"),
    ("[a](b&#5; 'c&#6;')", "<p><a href=\"b%EF%BF%BD\" title=\"c\u{FFFD}\">a</a></p>\n"),
    ("![a&#1;](b)", "<p><img src=\"b\" alt=\"a\u{FFFD}\" /></p>\n"),
    ("``` a&#xFFFF;\nb\n```", "<pre><code class=\"language-a\u{FFFD}\">b\n</code></pre>\n"),
  ])
  func referencesToWhatNoPageCanHoldBecomeReplacementCharacters(source: String, expected: String) throws {
    for extras in [MarkdownExtras.all, []] {
      let document = try parse(source, extras)
      var html: [UInt8] = []
      document.body.html(into: &html) { ResolvedDestination(url: document.links[$0].destination) }
      let actual = String(validating: html, as: UTF8.self)
      #expect(actual == expected)
    }
  }

  @Test func tablesHeadingsAndExcerptsAreReplacedToo() throws {
    let document = try parse("a&#7;b\n\n## c&#8;d\n\n| e&#1; |\n|---|\n| f&#xFFFE; |\n")
    #expect(document.excerpt == "a\u{FFFD}b")
    #expect(document.headings.map(\.text) == ["c\u{FFFD}d"])
    let html = document.html()
    #expect(html.contains("e\u{FFFD}") && html.contains("f\u{FFFD}"))
  }
}
