/// Marks typed as punctuation after the vowel (RFC 1456): `Tie^'ng Vie^.t`.
enum VIQR {
  static func decode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    /// The vowel before, and what may still be put on it.
    var vowel: Unicode.Scalar?
    var mayTakeTone = false
    for scalar in text.unicodeScalars {
      if let base = vowel, let mark = quality(scalar, on: base) {
        result.append(mark)
        vowel = nil
      } else if mayTakeTone, let tone = tones[scalar] {
        result.append(tone)
        (vowel, mayTakeTone) = (nil, false)
      } else if scalar == "d" || scalar == "D", let last = result.last, last == "d" || last == "D" {
        result.removeLast()
        result.append(last == "d" ? "đ" : "Đ")
        (vowel, mayTakeTone) = (nil, false)
      } else {
        result.append(scalar)
        mayTakeTone = "aeiouyAEIOUY".unicodeScalars.contains(scalar)
        vowel = mayTakeTone ? scalar : nil
      }
    }
    return String(result)
  }

  private static func quality(_ mark: Unicode.Scalar, on vowel: Unicode.Scalar) -> Unicode.Scalar? {
    switch (mark, vowel) {
    case ("^", "a"), ("^", "A"), ("^", "e"), ("^", "E"), ("^", "o"), ("^", "O"): "\u{302}"
    case ("(", "a"), ("(", "A"): "\u{306}"
    case ("+", "o"), ("+", "O"), ("+", "u"), ("+", "U"): "\u{31B}"
    default: nil
    }
  }

  private static let tones: [Unicode.Scalar: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "?": "\u{309}", "~": "\u{303}", ".": "\u{323}",
  ]
}
