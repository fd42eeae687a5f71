/// Marks single words in an old encoding among good ones: `Hội nghị B¶o Th¾ng`. One word proves little, so a person
/// decides.
enum LegacyWordCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    var end = 0
    for index in passage.tokens.indices where index >= end && isSign(passage.tokens[index]) {
      let first = passage.tokens[..<index].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
      end = passage.tokens[index...].firstIndex { !isPart($0) } ?? passage.tokens.count
      let range = passage.tokens[first].start..<passage.tokens[end - 1].end
      guard range.count <= 32, isWord(first..<end, in: passage), let finding = finding(range, in: passage)
      else { continue }
      findings.append(finding)
    }
  }

  private static func finding(_ range: Range<Int>, in passage: Passage) -> TextFinding? {
    let text = passage.string(range)
    for encoding in [LegacyEncoding.tcvn3, .mojibake] {
      let repaired = UnicodeText.nfc(encoding.decode(text))
      let tokens = Tokenizer.tokens(of: Array(repaired.utf8))
      guard tokens.count == 1, tokens[0].kind == .word, tokens[0].word.isSyllable(in: .standard) else {
        continue
      }
      return TextFinding(encoding.rule, range, suggestion: repaired)
    }
    return nil
  }

  /// Not `5 µm`, nor the quotation mark of `« hai »` or `x»`.
  private static func isWord(_ indices: Range<Int>, in passage: Passage) -> Bool {
    let parts = passage.tokens[indices]
    let before = passage.tokens[..<indices.lowerBound].last { $0.kind != .blank }
    return parts.contains { $0.kind == .word } && before?.kind != .number
      && parts.first?.isCharacter("«") != true && parts.last?.isCharacter("»") != true
  }

  private static func isPart(_ token: Token) -> Bool { token.kind == .word || isSign(token) }

  /// Characters of Latin 1 and Windows-1252 that stand for letters or parts of them.
  private static func isSign(_ token: Token) -> Bool {
    guard token.kind == .other, token.mask != .address else { return false }
    switch token.scalar {
    case 0xA1...0xBF, 0xD7, 0xF7, 0x2020...0x2022, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122, 0x2C6, 0x2DC:
      return true
    default: return false
    }
  }
}
