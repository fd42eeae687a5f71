import Testing

@testable import Vietnamese

struct BlanksTests {
  @Test(arguments: [
    ("chào\u{A0} mừng", "chào mừng"), ("  Lịch\t tiêm \r\n chủng ", "Lịch tiêm chủng"),
    ("\u{3000}\u{2009}", ""), ("", ""),
    ("một hai", "một hai"), (" a", "a"), ("a ", "a"), ("a\u{A0}b", "a b"),
  ])
  func runsOfBlanksBecomeOneSpace(text: String, expected: String) {
    let actual = UnicodeText.foldingBlanks(text)
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }

  @Test func charactersWithoutWidthDisappear() {
    let actual = UnicodeText.removingZeroWidth("\u{FEFF}Thông\u{200B} b\u{AD}áo\u{2060}\u{200C}\u{200D}")
    let expected = "Thông báo"
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }

  @Test(arguments: ["👨‍👩‍👧", "❤️‍🔥 yêu", "👩🏽‍🚒"])
  func joinersBetweenEmojiStay(text: String) {
    let actual = UnicodeText.removingZeroWidth(text)
    #expect(Array(actual.utf8) == Array(text.utf8))
  }

  @Test func joinersBesideLettersAndDigitsGo() {
    let actual = UnicodeText.removingZeroWidth("🎉\u{200D}a 1\u{200D}2 \u{200D}🎉\u{200D}")
    let expected = "🎉a 12 🎉"
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }

  @Test func letterAndMarkThatMeetAreComposed() {
    let actual = UnicodeText.removingZeroWidth("e\u{200B}\u{302}")
    let expected = "\u{EA}"
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }
}
