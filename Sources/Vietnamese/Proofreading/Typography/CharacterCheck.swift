/// Marks characters that are not what they seem.
enum CharacterCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      if token.kind == .word, token.word.isDecomposed {
        findings.append(decomposed(token, in: passage))
      } else if token.kind == .other, Sign.isInvisible(token.scalar), !joinsEmoji(index, in: passage) {
        findings.append(TextFinding(.invisibleCharacter, token.range, suggestion: "", isCertain: true))
      } else if token.kind == .other, token.scalar == 0xFFFD {
        findings.append(TextFinding(.lostLetters, token.range))
      }
    }
  }

  /// A syllable but for letters that only look like its own.
  static func lookalike(_ token: Token, in passage: Passage) -> TextFinding? {
    guard token.range.count <= 24 else { return nil }
    let text = passage.string(token.range)
    let mended = mendingLookalikes(text)
    let word = mended.unicodeScalars.compactMap { SpellingLetter($0) }.reduce(into: Word()) { $0.append($1) }
    guard mended != text, word.isSyllable(in: .standard) else { return nil }
    return TextFinding(.lookalikeLetter, token.range, suggestion: mended)
  }

  /// `Ð` of Icelandic, `Ɖ` of Ewe and `ƣ` of old fonts as the Vietnamese letters they are taken for.
  static func mendingLookalikes(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { lookalikes[$0] != nil }) else { return text }
    var mended = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { mended.append(lookalikes[scalar] ?? scalar) }
    return String(mended)
  }

  private static let lookalikes: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{D0}": "Đ", "\u{189}": "Đ", "\u{F0}": "đ", "\u{1A3}": "ư", "\u{1A2}": "Ư",
  ]

  private static func decomposed(_ token: Token, in passage: Passage) -> TextFinding {
    let text = passage.string(token.range)
    let composed = UnicodeText.nfc(text)
    let isMended = composed.utf8.count < text.utf8.count
    return TextFinding(
      .decomposedLetter, token.range, suggestion: isMended ? composed : nil, isCertain: isMended)
  }

  private static func joinsEmoji(_ index: Int, in passage: Passage) -> Bool {
    guard passage.tokens[index].scalar == 0x200D, let before = passage.token(at: index - 1),
      let after = passage.token(at: index + 1)
    else { return false }
    return before.kind == .other && after.kind == .other && before.scalar > 0x2000 && after.scalar > 0x2000
  }
}
