/// Marks words with digits inside that mean marks.
enum VNICheck {
  static func appendFindings(in passage: Passage, style: ToneStyle, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      guard token.kind == .word, token.mask == .code, !isJoined(passage.token(at: index - 1)) else {
        continue
      }
      let end = endOfWord(from: index, in: passage)
      // A digit at the end numbers something: `khu1`.
      guard end - index >= 3, passage.tokens[index + 1].kind == .number else { continue }
      let range = token.start..<passage.tokens[end - 1].end
      guard range.count <= 24, let typed = VNI.decode(passage.string(range)) else { continue }
      let text = typed.text(style)
      let suggestion = token.word.letterCase == .lower ? text : text.capitalizingFirstLetter()
      findings.append(TextFinding(.vniLeftover, range, suggestion: suggestion))
    }
  }

  private static func isJoined(_ token: Token?) -> Bool {
    guard let token else { return false }
    return token.kind == .number || token.kind == .word
      || "-/.&_".unicodeScalars.contains { token.isCharacter($0) }
  }

  private static func endOfWord(from start: Int, in passage: Passage) -> Int {
    passage.tokens[start...].firstIndex { $0.kind != .word && $0.kind != .number } ?? passage.tokens.count
  }
}
