/// Marks words that cannot be Vietnamese syllables.
struct SyllableCheck {
  let knownWords: KnownWords
  let style: ToneStyle

  func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    var index = 0
    while index < passage.tokens.count {
      let token = passage.tokens[index]
      if token.kind == .word, token.mask == .none, !token.isSyllable {
        index = appendFinding(at: index, in: passage, to: &findings)
      }
      index += 1
    }
  }

  /// The last token that the finding, if any, is about.
  private func appendFinding(at index: Int, in passage: Passage, to findings: inout [TextFinding]) -> Int {
    let token = passage.tokens[index]
    if let lookalike = CharacterCheck.lookalike(token, in: passage) {
      findings.append(lookalike)
      return index
    }
    guard !isExempt(index, in: passage) else { return index }
    switch token.word.letterCase {
    case .mixed: return index
    case .upper:
      if token.word.letterCount >= 6, !Abbreviations.isKnown(token.word) {
        findings.append(TextFinding(.unknownAbbreviation, token.range))
      }
      return index
    case .lower, .capitalized:
      let isName = token.word.letterCase == .capitalized
      if let next = passage.nextWord(after: index), let mended = mended(index, next, in: passage) {
        let range = token.start..<passage.tokens[next].end
        let suggestion = isName ? mended.capitalizingFirstLetter() : mended
        findings.append(TextFinding(isName ? .unknownName : .telexLeftover, range, suggestion: suggestion))
        return next
      }
      let respelling = Respelling(of: token, in: passage, style: style)
      let suggestion = isName ? respelling.suggestion?.capitalizingFirstLetter() : respelling.suggestion
      findings.append(
        TextFinding(isName ? .unknownName : respelling.rule, token.range, suggestion: suggestion))
      return index
    }
  }

  /// Both words with a letter moved over the space between them, if the first can only be meant so.
  private func mended(_ first: Int, _ second: Int, in passage: Passage) -> String? {
    let letters = passage.letters(of: passage.tokens[first])
    let next = passage.tokens[second]
    if next.word.letterCase != .lower { return nil }
    if Telex.decode(letters) != nil, next.isSyllable || knownWords.contains(next.word) { return nil }
    return SlippedLetter.mend(letters, passage.letters(of: next), style: style)
  }

  /// Units, abbreviations (`đ/c`), words written with hyphens or apostrophes (`H'leo`, `Xtốc-khôm`): no syllables,
  /// and no mistakes.
  private func isExempt(_ index: Int, in passage: Passage) -> Bool {
    let word = passage.tokens[index].word
    if word.letterCount <= 2 || word.isDecomposed || knownWords.contains(word) { return true }
    return [index - 1, index + 1].contains { neighbour in
      guard let sign = passage.token(at: neighbour), sign.kind == .other else { return false }
      return Sign.isInvisible(sign.scalar)
        || Self.joins(sign.scalar)
          && passage.token(at: neighbour < index ? neighbour - 1 : neighbour + 1)?.kind == .word
    }
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0x2019, 0x2BC, 0x2D, 0x2011, 0x2F, 0x26: true  // ' ` ’ ʼ - ‑ / &
    default: false
    }
  }
}

extension String {
  /// `hiện` as `Hiện`.
  func capitalizingFirstLetter() -> String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.uppercaseMapping + String(unicodeScalars.dropFirst())
  }
}
