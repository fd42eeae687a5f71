/// Marks words whose letters became question marks: `H?i ngh? t?ng k?t`.
enum LostLettersCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].isCharacter("?") {
      guard passage.tokens[index].mask == .none, let before = passage.token(at: index - 1),
        before.kind == .word,
        let after = passage.token(at: index + 1), after.kind == .word, after.word.letterCase == .lower,
        !before.isSyllable || !after.isSyllable
      else { continue }
      findings.append(TextFinding(.lostLetters, before.start..<after.end))
    }
  }
}
