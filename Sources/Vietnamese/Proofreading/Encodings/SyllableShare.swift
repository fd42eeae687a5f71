/// How many words of a text, parted by blanks, are Vietnamese syllables.
struct SyllableShare {
  private(set) var wordCount = 0
  private(set) var syllableCount = 0

  init(of text: [UInt8]) {
    let passage = Passage(text, kind: .paragraph)
    var broken = passage.mojibake?.words[...] ?? []
    for word in passage.tokens.split(whereSeparator: { $0.kind == .blank || $0.kind == .lineBreak }) {
      guard word.contains(where: { $0.kind == .word }), !word.contains(where: { $0.kind == .number }) else {
        continue
      }
      wordCount += 1
      let letters = word.trimmingPunctuation()
      // `Tá»•` is no `Tá` with signs behind it.
      while let next = broken.first, let start = word.first?.start, next.upperBound <= start {
        broken.removeFirst()
      }
      if let next = broken.first, let end = word.last?.end, next.lowerBound < end { continue }
      if letters.count == 1, letters.first?.isSyllable == true { syllableCount += 1 }
    }
  }

  /// Enough words are no syllables for another reading to be better.
  var isLow: Bool { syllableCount * 10 <= wordCount * 7 }

  func isClearlyBetter(than before: SyllableShare) -> Bool {
    (syllableCount - before.syllableCount) * 10 >= wordCount * 3 && syllableCount * 10 >= wordCount * 8
  }
}

extension ArraySlice<Token> {
  fileprivate func trimmingPunctuation() -> ArraySlice<Token> {
    guard let first = firstIndex(where: { $0.kind != .other }),
      let last = lastIndex(where: { $0.kind != .other })
    else { return [] }
    return self[first...last]
  }
}
