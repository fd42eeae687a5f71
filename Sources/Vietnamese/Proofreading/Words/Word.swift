/// What one pass over the letters of a word finds out.
struct Word {
  enum Case: UInt8 { case lower, capitalized, upper, mixed }

  /// Its letters without tones.
  private(set) var key = WordKey()
  private(set) var tone = Tone.level
  /// Which letter carries the tone, from 0.
  private(set) var tonePosition = 0
  private(set) var letterCount = 0
  private var upperCount = 0
  private var startsUpper = false
  /// Two tone marks, which no syllable has.
  private(set) var hasSeveralTones = false
  /// Letters with marks as characters of their own.
  var isDecomposed = false

  var letterCase: Case {
    if upperCount == 0 { return .lower }
    if upperCount == letterCount, letterCount > 1 { return .upper }
    return upperCount == 1 && startsUpper ? .capitalized : .mixed
  }

  /// The same for all spellings of a syllable in any case and tone style.
  var identity: UInt64 { key.rawValue << 3 | UInt64(tone.rawValue) }

  mutating func append(_ letter: SpellingLetter) {
    key.append(letter.code)
    if letter.tone != .level {
      hasSeveralTones = hasSeveralTones || tone != .level
      (tone, tonePosition) = (letter.tone, letterCount)
    }
    if letter.isUpperCase {
      upperCount += 1
      startsUpper = startsUpper || letterCount == 0
    }
    letterCount += 1
  }

  /// Whether these letters, with this tone on this one of them, are a Vietnamese syllable.
  func isSyllable(in table: SyllableTable) -> Bool {
    guard !hasSeveralTones, !isDecomposed, let entry = table[key] else { return false }
    return entry.allows(tone, at: tonePosition)
  }
}
