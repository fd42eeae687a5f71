import Markdown
import Testing

@Suite struct LinkTests {
  @Test(arguments: [
    ("Xem [quyết định](Quyết định 15.pdf) nhé", "Quyết định 15.pdf"),
    ("![Cầu](cau treo.png)", "cau treo.png"),
    ("    [a](b c.pdf)", "b c.pdf"), ("| a |\n|--|\n| [b](c d.docx) |", "c d.docx"),
  ])
  func blanksThatSpoilALinkAreReported(source: String, destination: String) throws {
    let findings = try parse(source).findings
    #expect(findings.map(\.kind) == [.blankInDestination])
    #expect(findings.first.flatMap { text(at: $0.place, of: source) } == destination)
  }

  @Test(arguments: [
    "[a](<b c.pdf>)", "[a](b.md \"c d.pdf\")", "`[a](b c.pdf)`", "```\n[a](b c.pdf)\n```",
    "[1](xem công văn số 12)", "\\[a](b c.pdf\n)", "[a]: b c.pdf", "[b](c.pdf) `d` [e](f.pdf)", "[a](b c.)",
  ])
  func whatIsNoSpoiltLinkIsNotReported(source: String) throws {
    #expect(try !parse(source).findings.contains { $0.kind == .blankInDestination })
  }

  @Test func whatHasNoSchemeIsASlotAndTheRestIsNot() throws {
    let source = """
      [a](b.md) [c](#d) [e](/f) [g](?h) [i]() [k](C:\\l) [m](http://n.vn) [o](//p.vn) [q](mailto:r@s.vn) [t](tel:1)
      """
    let actual = try parse(source).links.map(\.destination)
    #expect(actual == ["b.md", "#d", "/f", "?h", "", "C:\\l"])
  }

  @Test func webLinksAreBakedInWithNoopener() throws {
    let actual = try html("[a](HTTPS://b.vn/c?d=e&f \"Đ\") [g](//h.vn) <http://i.vn> [k](mailto:l@m.vn)")
    let expected = """
      <p><a href="HTTPS://b.vn/c?d=e&amp;f" rel="noopener" title="Đ">a</a> \
      <a href="//h.vn" rel="noopener">g</a> <a href="http://i.vn" rel="noopener">http://i.vn</a> \
      <a href="mailto:l@m.vn">k</a></p>

      """
    #expect(actual == expected)
  }

  @Test func destinationsAreDecodedAndTextsPlain() throws {
    let links = try parse("[**Tệp** `đính` kèm](T&ecirc;p\\_1%20a.pdf 'Tải & xem')").links
    #expect(links.map(\.destination) == ["Têp_1%20a.pdf"])
    #expect(links.map(\.text) == ["Tệp đính kèm"])
    #expect(links.map(\.title) == ["Tải & xem"])
  }

  @Test func resolvedDestinationsAreEscapedAsTheLibraryDoes() throws {
    let document = try parse("[a](b)")
    let url = "c d/đ?e='f'&g=\"h\"<i>\\[k]"
    let actual = document.html { _ in ResolvedDestination(url: url) }
    let expected = plainCMark("[a](<c d/đ?e='f'&g=\"h\"\\<i\\>\\\\[k]>)")
    #expect(actual == expected)
  }

  @Test func aDroppedLinkLeavesItsTextAndADroppedImageItsAlternativeText() throws {
    let document = try parse("x [a *b*](c) ![d \"e\"](f) [![g](h)](i) y")
    let actual = document.html { _ in nil }
    #expect(actual == "<p>x a <em>b</em> d &quot;e&quot; g y</p>\n")
  }

  @Test func oneDocumentIsSplicedDifferentlyForPagesAndFeeds() throws {
    let document = try parse("[a](b.md)")
    let page = document.html { _ in ResolvedDestination(url: "../b.html") }
    let feed = document.html { _ in ResolvedDestination(url: "https://x.vn/b.html") }
    #expect(page == "<p><a href=\"../b.html\">a</a></p>\n")
    #expect(feed == "<p><a href=\"https://x.vn/b.html\">a</a></p>\n")
  }

  @Test(arguments: [
    "[a](dich.md)", "Ủy ban **xã** [a](dich.md) và", "x\n  y [a]( dich.md \"t\")",
    "- m\n\n  đ\n  [a](dich.md)",
    "> q\n> [a](dich.md)", "> q\nlười [a](dich.md)", "[a][b]\n\n[b]: dich.md",
    "[b]: <dich.md> 't'\n\n> [a][b] [b]",
    "[a](<dich.md>)", "`[a](dich.md)` ![](dich.md)", "\\[a](x) [b\nc](dich.md)", "[a\n`\nb`](\ndich.md)",
    "# Đề mục [a](dich.md) #", "1. x\n   - [a](dich.md)", "x\\\ny [a](dich.md)", "[b]:\ndich.md\n\n[b]",
    "[x](y 'a\nb') [a](dich.md)", "    [a](dich.md)", "\tđ\n\t[a](dich.md)", "- e\u{301}👨‍👩‍👧 [a](dich.md)",
    "| [a](dich.md) |\n|---|", "[![](dich.md)](dich.md)", "<b>[a](dich.md)</b>", "\u{A0} \u{A0} [a](dich.md)",
  ])
  func thePlaceOfALinkIsThatOfItsDestination(source: String) throws {
    let links = try parse(source, firstLine: 1).links.filter { $0.destination == "dich.md" }
    #expect(!links.isEmpty)
    for link in links { #expect(text(at: link.place, of: source) == "dich.md") }
  }

  @Test func placesOfRandomLinksAreExact() throws {
    var generator = SeededGenerator(seed: 4)
    let around = [
      "Thôn ", "**đậm** ", "`mã` ", "\n", "\n\n", "\n- ", "\n> ", "\n  ", "e\u{301} ", "👩‍👧 ", "\\* ", "&amp; ",
      "\\\n",
      "*nghiêng\n* ", "| a | ", "\n\n# ", "\n\n    ", "<b>", "<!-- c --> ",
    ]
    for _ in 0..<2000 {
      var source = ""
      for number in 0..<Int.random(in: 1...8, using: &generator) {
        source += around.randomElement(using: &generator) ?? ""
        source += "[v](tep-\(number).md)"
      }
      for link in try parse(source).links {
        #expect(text(at: link.place, of: source) == link.destination, "\(source.debugDescription)")
      }
    }
  }

  @Test func anAutolinkInALinkIsOnlyText() throws {
    let actual = try html("[a <http://b.vn> c](d)")
    #expect(actual == "<p><a href=\"d\">a http://b.vn c</a></p>\n")
  }

  @Test func noAuthorCanForgeASlot() throws {
    let mark = "\u{10FFFF}"
    let source =
      "[a](b)\n\n\(mark)L0;x\(mark)l0; &#x10FFFF;L0; &#1114111;I0; `\(mark)H0;`\n\n```\(mark)L0;\n```\n"
    let document = try parse(source)
    let actual = document.html()
    #expect(actual.components(of: "<a ") == 1 && actual.components(of: "<img") == 0)
    #expect(!actual.unicodeScalars.contains("\u{10FFFF}"))
  }
}

extension String {
  fileprivate func components(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
