import Testing

@testable import Markdown

@Suite struct ProseTests {
  private func runs(_ text: String) throws -> [ProseRun] { try ProseReader().runs(in: Array(text.utf8)[...]) }

  private func words(_ text: String) throws -> [String] {
    try runs(text).map { String(decoding: $0.text, as: UTF8.self).replacing("\u{FFFC}", with: "□") }
  }

  @Test(arguments: [
    ("# Đề mục #", ["Đề mục"]), ("Đề mục\n===\nđoạn", ["Đề mục", "đoạn"]), ("một\n  hai", ["một\nhai"]),
    ("**đậm** và *nghiêng*", ["đậm và nghiêng"]), ("5 * 3, a_b_c, (*)", ["5 * 3, a_b_c, (*)"]),
    ("xem `mã` và ``a`b``", ["xem □ và □"]), ("[bài](a.md \"tên\"), [kia][1]\n\n[1]: b.md", ["bài, kia"]),
    ("![ảnh bé](a.png) dưới", ["□ dưới", "ảnh bé"]), ("<https://a.vn> <b>chữ</b> a < b", ["□ chữ a < b"]),
    ("thư a.b@c.vn, trang https://d.vn/e.", ["thư □, trang □."]), ("1\\. một \\* hai", ["1. một * hai"]),
    ("a&nbsp;b &amp; &copy;", ["a\u{A0}b & □"]), ("- một\n- hai\n\n  ba", ["một", "hai", "ba"]),
    ("> trích\n> hai", ["trích\nhai"]), ("```\nmã\n```\n\n<style>\nx\n</style>\n\nđoạn", ["đoạn"]),
    ("<div class=\"a\">\nx\n</div>\n\n> <p>y</p>", ["x", "y"]),
    ("thôn<br>đến, xã <br/> về", ["thôn\nđến, xã\nvề"]),
    ("gửi <Họ và tên>, <b>a</b> 1 <b> c", ["gửi <Họ và tên>, a 1 c"]),
    ("a <!-- b --> c </x y> <_>", ["a c </x y> <_>"]),
    ("<a b = 'c>' d=\"e\" f=g/>x <a b=\"c> y", ["x <a b=\"c> y"]),
    ("a<?b ?>c<!D e>d<![CDATA[>]]>e", ["acde"]),
    ("        thụt đầu dòng", ["thụt đầu dòng"]), ("dòng một  \nhai\\\nba", ["dòng một\nhai\nba"]),
  ])
  func markupIsTakenOut(text: String, expected: [String]) throws {
    let actual = try words(text)
    #expect(actual == expected)
  }

  @Test func cellsKnowTheirTableAndColumn() throws {
    let runs = try runs("lời dẫn\n| A | B |\n|--|--|\n| c | d \\| e |\n\n| F |\n|--|\n")
    let cells = runs.map { run -> String in
      guard case .tableCell(let table, let column, let isHeader) = run.kind else { return "-" }
      return "\(table).\(column)\(isHeader ? "!" : "") \(String(decoding: run.text, as: UTF8.self))"
    }
    #expect(cells == ["-", "1.0! A", "1.1! B", "1.0 c", "1.1 d | e", "2.0! F"])
  }

  @Test func theWordsOfALinkAreKnown() throws {
    let run = try #require(try runs("Xem **[tại *đây*](https://a.vn)** nhé").first)
    let actual = run.links.map { String(decoding: run.text[$0.range], as: UTF8.self) }
    #expect(actual == ["tại đây"])
  }

  /// Every byte of a run that is no placeholder stands in the source where the run says.
  @Test func everyByteIsWhereItIsSaidToBe() throws {
    var random = SeededGenerator(seed: 3)
    let pieces = [
      "chữ", " ", "\n", "\n\n", "**", "*", "_", "`", "[", "](a.md)", "]", "![", "- ", "1. ", "> ", "# ", "| ",
      "|--|\n", "\\",
      "<b>", "<https://a.vn>", "a@b.vn", "https://c.vn", "&amp;", "&nbsp;", "    ", "\t", "Đ", "\u{A0}",
      "===", "<!--", "(", ")",
    ]
    for _ in 0..<3000 {
      let text = Array(
        (0..<Int.random(in: 1...25, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
          .joined().utf8)
      for run in try ProseReader().runs(in: text[...]) {
        var at = 0
        for scalar in String(decoding: run.text, as: UTF8.self).unicodeScalars {
          let range = at..<at + scalar.utf8.count
          at = range.upperBound
          let source = run.source(of: range)
          #expect(source.upperBound <= text.count)
          if scalar == "\u{FFFC}" || scalar == "\n" || scalar == "\u{A0}" || scalar == "&" { continue }
          #expect(
            text[source].elementsEqual(scalar.utf8),
            "\(String(decoding: text, as: UTF8.self).debugDescription)")
        }
      }
    }
  }

  /// Each is a way to make a reader look again and again at the rest of the text.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[](", "<a", "`` ` ", "![a](<", "**a _b ", "a@", "&nbsp", "[a][", "(("])
  func hostileTextIsReadInTime(piece: String) throws {
    let text = Array(String(repeating: piece, count: 160_000 / piece.utf8.count).utf8)
    let read = try? ProseReader().runs(in: text[...])
    #expect(read?.isEmpty != true)
  }
}
