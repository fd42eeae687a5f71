/// What a word that is no syllable was meant to be, as far as its letters tell.
struct Respelling {
  let rule: TextRule
  let suggestion: String?

  /// - Parameter style: for syllables that may be written in two ways.
  init(of token: Token, in passage: Passage, style: ToneStyle) {
    let word = token.word
    let letters = passage.letters(of: token)
    let codes = letters.map(\.code)
    let misplaced = word.hasSeveralTones ? nil : Syllable(letters: codes, tone: word.tone)
    if let misplaced {
      (rule, suggestion) = (.misplacedTone, misplaced.text(style))
    } else if word.tone == .level, SyllableTable.standard[word.key] != nil {
      (rule, suggestion) = (.missingTone, nil)
    } else if let typed = Telex.decode(letters) {
      (rule, suggestion) = (.telexLeftover, typed.text(style))
    } else {
      let near = Self.otherInitial(codes, word.tone) ?? Self.withoutDoubledLetter(codes, word.tone)
      (rule, suggestion) = (.invalidSyllable, word.hasSeveralTones ? nil : near?.text(style))
    }
  }

  /// `nghành` for `ngành`, `kách` for `cách`.
  private static func otherInitial(_ letters: [UInt8], _ tone: Tone) -> Syllable? {
    for (wrong, right) in confusedInitials where letters.starts(with: wrong) {
      if let syllable = Syllable(letters: right + letters.dropFirst(wrong.count), tone: tone) {
        return syllable
      }
    }
    return nil
  }

  /// `dunng` for `dung`.
  private static func withoutDoubledLetter(_ letters: [UInt8], _ tone: Tone) -> Syllable? {
    guard let doubled = letters.indices.dropFirst().first(where: { letters[$0] == letters[$0 - 1] }) else {
      return nil
    }
    var rest = letters
    rest.remove(at: doubled)
    return Syllable(letters: rest, tone: tone)
  }

  private static let confusedInitials: [(wrong: [UInt8], right: [UInt8])] = [
    ("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"), ("k", "c"), ("c", "k"), ("q", "qu"),
  ].map { (SpellingLetter.codes($0), SpellingLetter.codes($1)) }
}
