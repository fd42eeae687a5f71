import Markdown
import Testing

@Suite struct RobustnessTests {
  @Test func randomTextsGiveWellFormedHTMLWithoutMarks() throws {
    var soup = Soup(seed: 2)
    for number in 0..<10_000 {
      let text = soup.next() + (number % 4 == 0 ? "\r" + soup.next() : "")
      let html = try parse(text).html()
      let found = flaw(in: html)
      #expect(found == nil, "text \(number): \(text.debugDescription)\n\(html)")
      #expect(!html.unicodeScalars.contains("\u{10FFFF}"), "text \(number): \(text.debugDescription)")
      let dropped = flaw(in: try parse(text).html { _ in nil })
      #expect(dropped == nil, "text \(number) without links: \(text.debugDescription)")
    }
  }

  @Test func bytesThatAreNoTextDoNotTrap() throws {
    var generator = SeededGenerator(seed: 5)
    let bytes =
      Array("*_`[]()<>!|-#&;:\\\n\n \t".utf8) + [0, 0x0D, 0x80, 0xC2, 0xA0, 0xE1, 0xF4, 0x8F, 0xBF, 0xFF]
    for _ in 0..<5000 {
      let text = (0..<60).map { _ in bytes.randomElement(using: &generator) ?? 0 }
      let document = try MarkdownParser(options: options()).parse(text[...])
      #expect(document.html { _ in nil }.count < 10_000)
    }
  }

  /// Its tree takes many blocks of memory, whose pieces grow and are given back in between.
  @Test func aLongTextGivesWhatItsPartsGive() throws {
    var soup = Soup(seed: 7)
    // A rule ends whatever is open but for lists and quotes, which the text has none of.
    let parts = (0..<2_000).map { _ in
      soup.next().filter { $0.isLetter || "*_` \n".contains($0) }.replacing("`", with: "") + "\n\n# x\n\n"
    }
    let actual = try parse(parts.joined(), []).html()
    let expected = try parts.map { try parse($0, []).html() }.joined()
    #expect(actual.utf8.count > 50_000)
    #expect(actual == plainCMark(parts.joined()))
    #expect(actual == expected)
  }

  @Test func placesLieInsideTheirLine() throws {
    var soup = Soup(seed: 3)
    for number in 0..<10_000 {
      let text = soup.next()
      let document = try parse(text)
      for place in document.links.map(\.place) + document.findings.map(\.place) {
        let found = MarkdownTests.text(at: place, of: text)
        #expect(found != nil, "text \(number): \(place) \(text.debugDescription)")
      }
    }
  }
}
