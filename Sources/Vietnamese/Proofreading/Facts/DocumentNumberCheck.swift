/// Marks `số 5/TB-UBND` and `36 /KH - UBND`.
enum DocumentNumberCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].kind == .number {
      guard passage.tokens[index].mask != .address, let end = end(of: index, in: passage) else { continue }
      let range = passage.tokens[index].start..<passage.tokens[end].end
      let text = passage.string(range)
      // Of laws, whose numbers have a year, people leave out the zero, and letters have no type.
      guard let number = DocumentNumber(parsing: text), number.year == nil, number.type != nil,
        number.standard != text
      else { continue }
      findings.append(TextFinding(.documentNumber, range, suggestion: number.standard))
    }
  }

  /// The last token of `5/TB-UBND`: a number, a slash, words in capitals with hyphens between, single blanks round each.
  private static func end(of start: Int, in passage: Passage) -> Int? {
    if let before = passage.token(at: start - 1), before.kind != .blank, !before.isCharacter(":"),
      !Sign.opens(before)
    {
      return nil
    }
    var index = start + 1
    if let suffix = passage.token(at: index), suffix.kind == .word, suffix.word.letterCount == 1 {
      index += 1
    }
    func skipBlank() { if passage.token(at: index)?.kind == .blank { index += 1 } }
    skipBlank()
    guard passage.token(at: index)?.isCharacter("/") == true else { return nil }
    index += 1
    skipBlank()
    var last: Int?
    while let word = passage.token(at: index), word.kind == .word, word.word.letterCase != .lower {
      guard last == nil || word.word.letterCase == .upper else { break }
      last = index
      index += 1
      skipBlank()
      guard passage.token(at: index)?.isCharacter("-") == true else { break }
      index += 1
      skipBlank()
    }
    return last
  }
}
