/// Marks `2.Tuyên truyền`, `a)Nội dung` and `-Nội dung` at the beginning of a line.
enum ListMarkerCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    guard passage.kind != .tableCell else { return }
    var isLineStart = true
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      if isLineStart, token.kind != .blank, let sign = signWithoutBlank(index, in: passage) {
        let suggestion = passage.string(sign.range) + " "
        findings.append(
          TextFinding(.listMarkerWithoutSpace, sign.range, suggestion: suggestion, isCertain: true))
      }
      isLineStart = token.kind == .lineBreak || isLineStart && token.kind == .blank
    }
  }

  /// The last character of the marker that begins at this token, if a word follows at once.
  private static func signWithoutBlank(_ index: Int, in passage: Passage) -> Token? {
    let first = passage.tokens[index]
    guard first.mask != .address else { return nil }
    let end = first.kind == .other ? index : index + 1
    guard let sign = passage.token(at: end), let word = passage.token(at: end + 1), word.kind == .word,
      word.word.letterCount >= 2
    else { return nil }
    switch first.kind {
    case .number where first.range.count <= 2:
      return sign.isCharacter(".") || sign.isCharacter(")") ? sign : nil
    case .word:
      let isLetter = first.word.letterCount == 1 && first.word.letterCase == .lower
      if isLetter, sign.isCharacter(")") { return sign }
      let isNumeral =
        first.word.letterCase == .upper && passage.text[first.range].allSatisfy { "IVX".utf8.contains($0) }
      return isNumeral && sign.isCharacter(".") ? sign : nil
    case .other:
      return Sign.isDash(sign) || sign.isCharacter("+") ? sign : nil
    default: return nil
    }
  }
}
