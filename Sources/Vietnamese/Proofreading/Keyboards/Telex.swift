/// The Telex typing method: `dduowjc` is `được`. Keys of tones may come at the end.
enum Telex {
  /// What the word's keys mean; nil if that is no syllable, or one without marks.
  static func decode(_ word: some Collection<SpellingLetter>) -> Syllable? {
    // Twice the letters of the longest syllable, and a tone.
    guard word.count <= 15 else { return nil }
    return decode(word, prefersBreve: true) ?? decode(word, prefersBreve: false)
  }

  /// After `ua`, w is the breve of `quăn` or the horn of `mưa`.
  private static func decode(_ word: some Collection<SpellingLetter>, prefersBreve: Bool) -> Syllable? {
    var typed = TypedSyllable()
    var previous: UInt8?
    for letter in word {
      guard let key = plainKey(letter) else {
        typed.append(letter)
        continue
      }
      // The key of a tone struck twice takes it back: `loss` is what was meant.
      if key == previous, Tone.telexKey(key) != nil { return nil }
      if typed.hasVowel, let tone = key == UInt8(ascii: "z") ? .level : Tone.telexKey(key) {
        typed.setTone(tone)
      } else if key == UInt8(ascii: "w") {
        if prefersBreve && typed.addBreve() || typed.addHorn() || typed.addBreve() { continue }
        // No word begins with this key in practice but English ones.
        guard previous != nil, !typed.hasVowel, let letter = SpellingLetter("ư") else { return nil }
        typed.append(letter)
      } else if !typed.addCircumflexOrStroke(doubling: letter.code) {
        typed.append(letter)
      }
      previous = key
    }
    return typed.syllable
  }

  /// The ASCII letter; nil for one that no key gives.
  private static func plainKey(_ letter: SpellingLetter) -> UInt8? {
    guard letter.tone == .level, let scalar = SpellingLetter.scalar(code: letter.code, tone: .level),
      scalar.isASCII
    else { return nil }
    return UInt8(truncatingIfNeeded: scalar.value)
  }
}
