import Foundation
import Markdown
import Testing

@Suite struct PastedIndentationTests {
  @Test(arguments: [
    ("     Trong **năm**\n", "<p>Trong <strong>năm</strong></p>\n"),
    ("\tMột\n\thai\n", "<p>Một\nhai</p>\n"),
    ("\u{A0} \u{A0} \u{A0} Trong năm\n", "<p>Trong năm</p>\n"),
    ("    \u{A0} Trong năm\n    \u{A0} nay\n", "<p>Trong năm\nnay</p>\n"),
    ("&nbsp;&nbsp; Trong năm\n", "<p>Trong năm</p>\n"),
    ("    a\n\n        b\n\n    c\n", "<p>a</p>\n<p>b</p>\n<p>c</p>\n"),
    ("a\n\n&nbsp;\n\n\u{A0} \u{A0}\n\nb\n", "<p>a</p>\n<p>b</p>\n"),
    ("- a\n\n      b\n", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    ("- a\n\n\t\tb\n", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    ("-     a\n", "<ul>\n<li>a</li>\n</ul>\n"),
    ("-\t\ta\n", "<ul>\n<li>a</li>\n</ul>\n"),
    (">     a\n>\n>     b\n", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("- a\n  - b\n\n    c\n", "<ul>\n<li>a\n<ul>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>\n</li>\n</ul>\n"),
    ("```\n    a\n```\n", "<pre><code>    a\n</code></pre>\n"),
    ("    ```\n    a\n    ```\n", "<pre><code>a\n</code></pre>\n"),
    ("- ~~~\n      a\n  ~~~\n", "<ul>\n<li>\n<pre><code>    a\n</code></pre>\n</li>\n</ul>\n"),
  ])
  func blanksBeforeATextMakeNoCode(source: String, expected: String) throws {
    let actual = try html(source)
    #expect(actual == expected, "\(source.debugDescription)")
  }

  @Test func anIndentedTextMayHoldDefinitionsForOthers() throws {
    #expect(try html("    [a]: b\n\n[a]\n") == "<p><a href=\"b\">a</a></p>\n")
  }

  @Test func withoutTheExtraItIsCode() throws {
    #expect(try html("    a\n", []) == "<pre><code>a\n</code></pre>\n")
  }

  @Test(.enabled(if: SharedFolder.isPresent, "the real site is not beside the package"))
  func theRealPageHasNoCodeAndNoLeadingBlanks() throws {
    let folder = try #require(SharedFolder.url).appendingPathComponent("domain/real-site/content/tin-tuc")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("2") }
    #expect(names.count == 1)
    for name in names {
      let file = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let body = file.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? ""
      let html = try html(body)
      #expect(!html.contains("<pre") && !html.contains("<p>\u{A0}") && !html.contains("<p> "))
      #expect(html.split(separator: "<p>").count > 8)
    }
  }
}
