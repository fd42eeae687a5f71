/// A syllable being typed: what the keys so far have given.
struct TypedSyllable {
  private var letters: [UInt8] = []
  private var tone = Tone.level

  var hasVowel: Bool { letters.contains { LetterCode.vowels.contains($0) } }

  /// The syllable, if it is one and has a mark: without one, nothing was left over.
  var syllable: Syllable? {
    guard let syllable = Syllable(letters: letters, tone: tone), syllable.hasMark else { return nil }
    return syllable
  }

  mutating func append(_ letter: SpellingLetter) {
    letters.append(letter.code)
    if letter.tone != .level { tone = letter.tone }
  }

  mutating func setTone(_ newTone: Tone) { tone = newTone }

  /// The key that doubles the letter before it: `aa`, `ee`, `oo`, `dd`. False if it does not.
  mutating func addCircumflexOrStroke(doubling code: UInt8) -> Bool {
    guard let last = letters.last, last == code, let marked = Self.circumflexOrStroke[code] else {
      return false
    }
    if code == LetterCode.d, letters.count > 1 { return false }
    letters[letters.count - 1] = marked
    return true
  }

  /// The circumflex on the last vowel that takes one.
  mutating func addCircumflex() -> Bool {
    replaceLast { $0 == LetterCode.d ? nil : Self.circumflexOrStroke[$0] }
  }

  /// The stroke of đ.
  mutating func addStroke() -> Bool {
    guard letters.first == LetterCode.d else { return false }
    letters[0] = LetterCode.dStroke
    return true
  }

  mutating func addBreve() -> Bool { replaceLast { $0 == LetterCode.a ? LetterCode.aBreve : nil } }

  /// The horn on the last u or o, and on both of `uo`.
  mutating func addHorn() -> Bool {
    for index in letters.indices.dropLast() where letters[index + 1] == LetterCode.o {
      guard letters[index] == LetterCode.u || letters[index] == LetterCode.uHorn else { continue }
      (letters[index], letters[index + 1]) = (LetterCode.uHorn, LetterCode.oHorn)
      return true
    }
    return replaceLast { $0 == LetterCode.u ? LetterCode.uHorn : $0 == LetterCode.o ? LetterCode.oHorn : nil }
  }

  private mutating func replaceLast(_ replacement: (UInt8) -> UInt8?) -> Bool {
    for index in letters.indices.reversed() {
      if let letter = replacement(letters[index]) {
        letters[index] = letter
        return true
      }
    }
    return false
  }

  private static let circumflexOrStroke = [
    LetterCode.a: LetterCode.aCircumflex, LetterCode.e: LetterCode.eCircumflex,
    LetterCode.o: LetterCode.oCircumflex, LetterCode.d: LetterCode.dStroke,
  ]
}
