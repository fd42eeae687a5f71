/// Marks single words in an old encoding among good ones: `Hội nghị B¶o Th¾ng`. One word proves little, so a person
/// decides; but UTF-8 that was read as Windows-1252 proves itself by how its characters follow each other.
enum LegacyWordCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    let proven = passage.mojibake.map { mojibake in mojibake.words.map { finding($0, mojibake) } } ?? []
    findings += proven
    var end = 0
    var next = proven[...]
    for index in passage.tokens.indices where index >= end && isSign(passage.tokens[index]) {
      let first = passage.tokens[..<index].lastIndex { !isPart($0) }.map { $0 + 1 } ?? 0
      end = passage.tokens[index...].firstIndex { !isPart($0) } ?? passage.tokens.count
      let range = passage.tokens[first].start..<passage.tokens[end - 1].end
      while let word = next.first, word.range.upperBound <= range.lowerBound { next.removeFirst() }
      if let word = next.first, word.range.lowerBound < range.upperBound { continue }
      guard range.count <= 32, isWord(first..<end, in: passage), let finding = finding(range, in: passage)
      else { continue }
      findings.append(finding)
    }
  }

  private static func finding(_ word: Range<Int>, _ mojibake: Mojibake) -> TextFinding {
    let repaired = UnicodeText.nfc(mojibake.decoded(word))
    let words = Tokenizer.tokens(of: Array(repaired.utf8)).filter { $0.kind == .word || isSign($0) }
    let isCertain =
      !mojibake.isBroken && words.count == 1 && words[0].kind == .word
      && words[0].word.isSyllable(in: .standard)
    return TextFinding(
      .mojibake, word, suggestion: mojibake.isBroken ? nil : repaired, isCertain: isCertain)
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
