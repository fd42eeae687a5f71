import Testing

@testable import BangTin

@Suite struct KeptNameTests {
  @Test(arguments: [("a", 237), ("ế", 79), ("e\u{302}\u{301}", 47)])
  func aNameIsCutBetweenLetters(letter: String, count: Int) {
    let long = PagePath("thu-muc/" + String(repeating: letter, count: 250))
    let expected = "thu-muc/" + String(repeating: letter, count: count) + ".edited-2026-11-22"
    #expect(Array(long.kept(".edited-2026-11-22").text.utf8) == Array(expected.utf8))
  }

  @Test func aShortNameStaysWhole() {
    #expect(PagePath("a/b.html").kept(".edited-2026-11-22").text == "a/b.html.edited-2026-11-22")
  }
}
