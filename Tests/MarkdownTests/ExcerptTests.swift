import Markdown
import Testing

@Suite struct ExcerptTests {
  @Test func theExcerptIsTheFirstParagraphWithText() throws {
    let source =
      "# Đề mục\n\n![ảnh](a.png)\n\n- mục\n\n|x|\n|-|\n\nSáng **nay**,\n  [xã](b)\u{A0} họp <b>bàn</b>.\n\nHai\n"
    #expect(try parse(source).excerpt == "Sáng nay, xã họp bàn.")
  }

  @Test func withoutAParagraphOfItsOwnAListGivesIt() throws {
    #expect(try parse("- a\n- b\n").excerpt == "a")
    #expect(try parse("# a\n").excerpt == "")
  }
}
