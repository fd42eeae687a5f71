import Markdown
import Testing

@Suite struct CommonMarkTests {
  @Test(.enabled(if: SharedFolder.isPresent, "the specifications are not beside the package"))
  func withoutExtrasEachExampleIsByteForByteWhatTheLibraryGives() throws {
    let examples = try SharedFolder.examples("commonmark-0.30.json")
    #expect(examples.count == 652)
    for example in examples {
      let actual = try html(example.markdown, [])
      let expected = plainCMark(example.markdown)
      #expect(actual == expected, "example \(example.example)")
    }
  }

  @Test func withoutExtrasRandomTextsAreByteForByteWhatTheLibraryGives() throws {
    var soup = Soup(seed: 1, withNoncharacters: false)
    for number in 0..<10_000 {
      let text = soup.next()
      let actual = try html(text, [])
      let expected = plainCMark(text)
      #expect(actual == expected, "text \(number): \(text.debugDescription)")
    }
  }
}
