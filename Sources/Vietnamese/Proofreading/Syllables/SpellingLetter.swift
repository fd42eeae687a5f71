/// A letter as the spelling of syllables sees it: without case, its tone aside.
struct SpellingLetter: Hashable {
  /// 1…33 for `a ă â b c d đ e ê f … y z`; ``foreign`` for any other letter (`ñ`).
  let code: UInt8
  let tone: Tone
  let isUpperCase: Bool

  static let foreign: UInt8 = 62

  /// Nil for a scalar that is no Latin letter.
  init?(_ scalar: Unicode.Scalar) {
    guard let index = VietnameseAlphabet.index(of: scalar), let letter = Self.all[index] else { return nil }
    self = letter
  }

  fileprivate init(code: UInt8, tone: Tone, isUpperCase: Bool) {
    (self.code, self.tone, self.isUpperCase) = (code, tone, isUpperCase)
  }

  /// The codes of a text's letters, their tones left out; what is no letter is skipped.
  static func codes(_ text: some StringProtocol) -> [UInt8] {
    text.unicodeScalars.compactMap { SpellingLetter($0)?.code }
  }

  /// The lower-case scalar of a letter; nil for a tone on a consonant or a code of no letter.
  static func scalar(code: UInt8, tone: Tone) -> Unicode.Scalar? {
    guard (1...groups.count).contains(Int(code)) else { return nil }
    let group = groups[Int(code) - 1]
    return Int(tone.rawValue) < group.count ? group[Int(tone.rawValue)] : nil
  }

  /// By ``VietnameseAlphabet/index(of:)``.
  static let all: [SpellingLetter?] = {
    var letters = [SpellingLetter?](repeating: nil, count: VietnameseAlphabet.indexCount)
    for value in UInt32(0xC0)..<0x1F00 {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        let index = VietnameseAlphabet.index(of: scalar)
      else { continue }
      letters[index] = SpellingLetter(
        code: foreign, tone: .level, isUpperCase: scalar.properties.isUppercase)
    }
    for (group, code) in zip(groups, UInt8(1)...) {
      for (lower, tone) in zip(group, Tone.allCases) {
        for scalar in [lower] + lower.properties.uppercaseMapping.unicodeScalars {
          guard let index = VietnameseAlphabet.index(of: scalar) else { continue }
          letters[index] = SpellingLetter(code: code, tone: tone, isUpperCase: scalar != lower)
        }
      }
    }
    return letters
  }()

  /// One letter to a group, in the order of the alphabet, with each tone it can carry. The digits are left out.
  private static let groups: [[Unicode.Scalar]] = VietnameseAlphabet.groups.unicodeScalars
    .split(separator: " ").map(Array.init).filter { !("0"..."9").contains($0[0]) }
}

/// The letters that spelling rules name, by their codes.
enum LetterCode {
  static let a = code("a")
  static let aBreve = code("ă")
  static let aCircumflex = code("â")
  static let d = code("d")
  static let dStroke = code("đ")
  static let e = code("e")
  static let eCircumflex = code("ê")
  static let o = code("o")
  static let oCircumflex = code("ô")
  static let oHorn = code("ơ")
  static let u = code("u")
  static let uHorn = code("ư")

  /// Vowels that carry a mark of their own, and with it the tone.
  static let markedVowels = Set(SpellingLetter.codes("ăâêôơư"))
  static let vowels = Set(SpellingLetter.codes("aăâeêioôơuưy"))

  private static func code(_ letter: Unicode.Scalar) -> UInt8 {
    SpellingLetter(letter)?.code ?? SpellingLetter.foreign
  }
}
