/// A syllable to be written: its letters and its tone.
struct Syllable: Hashable {
  /// Codes of ``SpellingLetter``.
  let letters: [UInt8]
  let tone: Tone

  /// Nil unless the letters can carry this tone.
  init?(letters: [UInt8], tone: Tone, in table: SyllableTable = .standard) {
    guard let entry = table[WordKey(letters)], entry.allows(tone) else { return nil }
    (self.letters, self.tone, self.entry) = (letters, tone, entry)
  }

  /// It has a letter or a tone that a plain keyboard lacks.
  var hasMark: Bool {
    tone != .level || letters.contains { LetterCode.markedVowels.contains($0) || $0 == LetterCode.dStroke }
  }

  /// In lower case, its tone in the given style; `keep` means the old one here.
  func text(_ style: ToneStyle) -> String {
    let position = entry.tonePosition(in: style)
    var text = String.UnicodeScalarView()
    for (index, code) in letters.enumerated() {
      let tone = index == position ? tone : .level
      if let scalar = SpellingLetter.scalar(code: code, tone: tone) { text.append(scalar) }
    }
    return String(text)
  }

  private let entry: SyllableTable.Entry

  static func == (first: Syllable, second: Syllable) -> Bool {
    first.letters == second.letters && first.tone == second.tone
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(letters)
    hasher.combine(tone)
  }
}
