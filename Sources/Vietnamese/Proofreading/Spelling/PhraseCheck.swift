/// Marks phrases that are wrong in themselves, and words that stand twice.
struct PhraseCheck {
  private let table = PhraseTable.standard

  func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    var end = 0
    for index in passage.tokens.indices where index >= end {
      let token = passage.tokens[index]
      guard token.kind == .word, token.mask == .none else { continue }
      for phrase in table.phrases(beginningWith: token.word) {
        guard let words = match(phrase, at: index, in: passage),
          let finding = finding(phrase, words, in: passage)
        else { continue }
        findings.append(finding)
        end = (words.last ?? index) + 1
        break
      }
      if let next = passage.nextWord(after: index), isRepeated(token.word, passage.tokens[next].word) {
        let range = token.end..<passage.tokens[next].end
        findings.append(TextFinding(.repeatedWord, range, suggestion: ""))
      }
    }
  }

  /// The tokens of the phrase's words, if they stand here.
  private func match(_ phrase: Phrase, at index: Int, in passage: Passage) -> [Int]? {
    var words = [index]
    for identity in phrase.words.dropFirst() {
      guard let next = passage.nextWord(after: words[words.count - 1]),
        passage.tokens[next].word.identity == identity
      else { return nil }
      words.append(next)
    }
    return words
  }

  private func finding(_ phrase: Phrase, _ words: [Int], in passage: Passage) -> TextFinding? {
    let tokens = words.map { passage.tokens[$0] }
    let marked = tokens[phrase.marked]
    guard let first = marked.first, let last = marked.last else { return nil }
    let range = first.start..<last.end
    switch phrase.mending {
    case .replacement(let text):
      let isCapitalized = first.word.letterCase == .capitalized
      let isUpper = first.word.letterCase == .upper
      let suggestion = isUpper ? text.uppercased() : isCapitalized ? text.capitalizingFirstLetter() : text
      return TextFinding(.confusedWord, range, suggestion: suggestion)
    case .capitals(let capitals):
      let isMissing = zip(tokens, capitals).map { $0.word.letterCase == .lower && $1 }
      guard isMissing.contains(true) else { return nil }
      let suggestion = zip(tokens, capitals).dropFirst(phrase.marked.lowerBound).map { token, isCapital in
        let word = passage.string(token.range)
        return isCapital ? word.capitalizingFirstLetter() : word
      }
      return TextFinding(.capitalization, range, suggestion: suggestion.joined(separator: " "))
    }
  }

  /// Words that say nothing twice. Most words may stand twice: `từ từ`, `ngày ngày`, `các tổ chức tổ chức`.
  private func isRepeated(_ first: Word, _ second: Word) -> Bool {
    first.identity == second.identity && second.letterCase == .lower
      && Self.unrepeatable.contains(first.identity)
  }

  private static let unrepeatable = Set(
    "của và các những được với trong tại về theo đã sẽ đang để khi thì này nhưng hoặc cũng bởi xã phường tỉnh"
      .split(separator: " ").map(Phrase.identity))
}
