/// The VNI typing method, whose marks are digits: `hie65n` is `hiện`.
enum VNI {
  /// What the word's keys mean; nil if that is no syllable, or one without marks.
  static func decode(_ word: some StringProtocol) -> Syllable? {
    guard word.utf8.count <= 24 else { return nil }
    var typed = TypedSyllable()
    for scalar in word.unicodeScalars {
      if let letter = SpellingLetter(scalar) {
        typed.append(letter)
      } else if !typed.apply(digit: scalar) {
        return nil
      }
    }
    return typed.syllable
  }
}

extension TypedSyllable {
  fileprivate mutating func apply(digit: Unicode.Scalar) -> Bool {
    switch digit {
    case "6": return addCircumflex()
    case "7": return addHorn()
    case "8": return addBreve()
    case "9": return addStroke()
    default:
      guard digit.isASCII, hasVowel, let tone = Tone.vniKey(UInt8(truncatingIfNeeded: digit.value)) else {
        return false
      }
      setTone(tone)
      return true
    }
  }
}
