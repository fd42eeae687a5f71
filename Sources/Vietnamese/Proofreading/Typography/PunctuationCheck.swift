/// Marks commas, full stops and the like that lack the blank after them, or stand twice.
struct PunctuationCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    for index in passage.tokens.indices {
      let sign = passage.tokens[index]
      guard sign.kind == .other, sign.mask != .address, Sign.endsWords(sign) else { continue }
      if needsBlankAfter(index) {
        let suggestion = passage.string(sign.range) + " "
        findings.append(
          TextFinding(.missingSpaceAfterPunctuation, sign.range, suggestion: suggestion, isCertain: true))
      } else if isDoubled(index) {
        let range = sign.start..<passage.tokens[index + 1].end
        findings.append(TextFinding(.repeatedPunctuation, range, suggestion: passage.string(sign.range)))
      }
    }
  }

  private func needsBlankAfter(_ index: Int) -> Bool {
    guard let before = passage.token(at: index - 1), let after = passage.token(at: index + 1),
      after.kind == .word,
      after.word.letterCount >= 2
    else { return false }
    switch passage.tokens[index].scalar {
    case 0x2C, 0x3B:  // , ;
      return before.kind == .word || Sign.closes(before) || before.kind == .number && isSyllable(after)
    case 0x3A: return isSyllable(before) && isSyllable(after)
    case 0x21, 0x3F: return isSyllable(before) && startsSentence(after)
    default:  // .
      if before.kind == .number {
        return before.range.count == 4 && isYearAtEnd(index) && startsSentence(after)
      }
      return isSyllable(before) && before.word.letterCase == .lower && startsSentence(after)
    }
  }

  /// `năm 2024.Phương hướng`
  private func isYearAtEnd(_ index: Int) -> Bool { passage.token(at: index - 2)?.kind == .blank }

  private func startsSentence(_ token: Token) -> Bool {
    token.word.letterCase == .capitalized && isSyllable(token)
  }

  private func isSyllable(_ token: Token) -> Bool {
    token.kind == .word && token.word.letterCount >= 2 && token.isSyllable
  }

  /// Exactly two: three dots mean something, and so do a question mark and an exclamation mark.
  private func isDoubled(_ index: Int) -> Bool {
    let sign = passage.tokens[index]
    guard sign.scalar == 0x2C || sign.scalar == 0x3B || sign.scalar == 0x2E,
      let before = passage.token(at: index - 1), let after = passage.token(at: index + 1),
      after.kind == .other,
      after.scalar == sign.scalar
    else { return false }
    if let next = passage.token(at: index + 2), next.kind != .blank, next.kind != .lineBreak { return false }
    // `v.v..`
    return before.kind == .number || before.kind == .word && before.word.letterCount >= 2
  }
}
