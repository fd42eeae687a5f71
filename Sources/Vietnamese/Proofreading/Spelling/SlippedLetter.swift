/// Letters typed on the wrong side of a space: `hieenjc ác` for `hiện các`.
enum SlippedLetter {
  /// What two neighbouring words were meant to be; nil if moving a letter or two does not make syllables of both.
  static func mend(_ first: [SpellingLetter], _ second: [SpellingLetter], style: ToneStyle) -> String? {
    guard first.count <= 15, second.count <= 15 else { return nil }
    for count in 1...2 where count < first.count {
      let moved = first.suffix(count)
      if moved.contains(where: { LetterCode.vowels.contains($0.code) }) { break }
      if let pair = pair(first.dropLast(count), moved + second, style) { return pair }
    }
    guard let moved = second.first, !LetterCode.vowels.contains(moved.code) else { return nil }
    return pair(first + [moved], second.dropFirst(), style)
  }

  private static func pair(
    _ first: some Collection<SpellingLetter>, _ second: some Collection<SpellingLetter>, _ style: ToneStyle
  ) -> String? {
    guard let first = syllable(first), let second = syllable(second) else { return nil }
    return "\(first.text(style)) \(second.text(style))"
  }

  private static func syllable(_ letters: some Collection<SpellingLetter>) -> Syllable? {
    guard !letters.isEmpty else { return nil }
    let tones = letters.map(\.tone).filter { $0 != .level }
    guard tones.count <= 1 else { return nil }
    return Syllable(letters: letters.map(\.code), tone: tones.first ?? .level) ?? Telex.decode(letters)
  }
}
