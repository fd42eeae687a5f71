/// Marks the other tone style where the site has chosen one.
enum ToneStyleCheck {
  static func appendFindings(in passage: Passage, style: ToneStyle, to findings: inout [TextFinding]) {
    guard style != .keep else { return }
    let wrongWay = style == .old ? 1 : 0
    for use in StyleUse.all(in: passage) where use.question == .toneMark && use.way == wrongWay {
      let letters = passage.string(use.range).unicodeScalars.compactMap { SpellingLetter($0) }
      let tone = letters.map(\.tone).first { $0 != .level } ?? .level
      guard let syllable = Syllable(letters: letters.map(\.code), tone: tone) else { continue }
      let text = syllable.text(style)
      let isUpper = letters.count > 1 && letters.allSatisfy(\.isUpperCase)
      let isCapitalized = letters.first?.isUpperCase == true
      let suggestion = isUpper ? text.uppercased() : isCapitalized ? text.capitalizingFirstLetter() : text
      findings.append(TextFinding(.toneStyle, use.range, suggestion: suggestion))
    }
  }
}
