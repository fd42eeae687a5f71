import Foundation
import Testing

@testable import Vietnamese

struct FoldingTests {
  @Test(arguments: [
    "tiêu đề", "Tieu de", "TIÊU ĐỀ", "tieu_de", " tiêu-đề ", "tiêu\u{A0} đề", "tie\u{302}u đe\u{302}\u{300}",
  ])
  func spellingsOfOneKeyFoldToTheSame(text: String) {
    #expect(Folding.folded(text) == "tieu de")
  }

  @Test(arguments: [
    ("C++", "c++"), ("imageAlt", "imagealt"), ("_", ""), ("", ""), ("Ωμέγα", "ωμέγα"),
    ("Ωμε\u{301}γα", "ωμέγα"), ("Søren", "søren"),
    ("hộ\u{200B}\u{AD}i", "hoi"), ("ÐẢNG", "dang"),
  ])
  func otherCharactersStayInLowerCase(text: String, expected: String) {
    let actual = Folding.folded(text)
    #expect(Array(actual.utf8) == Array(expected.utf8))
  }

  @Test func foldingTwiceChangesNothing() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<10_000 {
      // Letters beyond Latin may change once more: lower-casing Greek can decompose it.
      let text = generator.mixedString(maximumLength: 20).unicodeScalars.filter { $0.value < 0x370 }
      let once = Folding.folded(String(String.UnicodeScalarView(text)))
      let twice = Folding.folded(once)
      #expect(Array(once.utf8) == Array(twice.utf8))
    }
  }
}

struct EditDistanceTests {
  private static let keys = [
    "title", "date", "tags", "tiêu đề", "tóm tắt", "thẻ", "draft", "image", "imageAlt",
  ]

  @Test(arguments: [
    ("tgas", "tags"), ("Tieu de", "tiêu đề"), ("tiêu dè", "tiêu đề"), ("TITLE", "title"), ("titel", "title"),
    ("draf", "draft"), ("imageatl", "imageAlt"), ("the", "thẻ"), ("tom_tat", "tóm tắt"),
  ])
  func misspeltKeyFindsTheRightOne(word: String, expected: String) {
    #expect(EditDistance.closest(to: word, in: Self.keys) == expected)
  }

  @Test(arguments: ["", "x", "weather", "qqqq", String(repeating: "t", count: 100_000)])
  func wordFarFromAllFindsNone(word: String) {
    #expect(EditDistance.closest(to: word, in: Self.keys) == nil)
  }

  @Test func accentsAloneBeatAnEditAndTiesGoToTheFirst() {
    #expect(EditDistance.closest(to: "the", in: ["tho", "tha", "thẻ"]) == "thẻ")
    #expect(EditDistance.closest(to: "thx", in: ["tho", "tha"]) == "tho")
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("ab", "ba", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ])
  func distanceCountsEditsAndSwaps(first: String, second: String, expected: Int) {
    #expect(EditDistance.between(Array(first.utf8), Array(second.utf8)) == expected)
  }
}
