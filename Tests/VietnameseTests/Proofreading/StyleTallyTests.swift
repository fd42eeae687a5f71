import Testing

@testable import Vietnamese

struct StyleTallyTests {
  private func tally(_ texts: [String]) -> StyleTally<Int> {
    var tally = StyleTally<Int>()
    for (index, text) in texts.enumerated() { tally.count(Array(text.utf8), at: index) }
    return tally
  }

  @Test func theRarerWayIsNamedWithItsFirstPlace() {
    let mixture = tally(["hòa bình, khỏe", "Ủy ban hoà giải", "thủy lợi, hoà"]).mixtures.first
    #expect(mixture?.question == .toneMark)
    #expect(mixture?.majority.count == 4)
    #expect(mixture?.majority.example == "hòa")
    #expect(mixture?.minority.count == 2)
    #expect(mixture?.minority.example == "hoà")
    #expect(mixture?.minority.place == 1)
    #expect(mixture?.minority.range == 9..<13)
  }

  @Test func otherQuestionsAreAskedToo() {
    let texts = ["UBMTTQ xã và UB MTTQ xã", "nhiệm kỳ 2019-2024, 2024 - 2029"]
    #expect(tally(texts).mixtures.map(\.question) == [.frontCommittee, .yearRange])
  }

  @Test(arguments: [
    "quý, quà, toán, hoàn, ngoài", "UBND, UB kiểm tra, UBMTTQ", "2019-2024 và 22-12-2023",
    "0912-2024 - 2029.2030",
  ])
  func oneWayAloneIsNoMixture(text: String) {
    #expect(tally([text]).mixtures.isEmpty)
  }

  @Test func talliesOfPartsMakeThatOfTheWhole() {
    let texts = ["hoà", "hòa", "UB MTTQ, thủy", "UBMTTQ", "2019-2024", "2024 - 2025"]
    let whole = tally(texts).mixtures
    for cut in texts.indices {
      var parts = StyleTally<Int>()
      for range in [0..<cut, cut..<texts.count] {
        var part = StyleTally<Int>()
        for index in range { part.count(Array(texts[index].utf8), at: index) }
        parts.merge(part)
      }
      #expect(parts.mixtures.map(\.minority.example) == whole.map(\.minority.example))
      #expect(parts.mixtures.map(\.minority.place) == whole.map(\.minority.place))
      #expect(parts.mixtures.map(\.majority.count) == whole.map(\.majority.count))
    }
  }
}
