/// Text of a VNI font: most marks are a character of their own after the vowel.
enum VNIFont {
  static func decode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var vowel: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let lower = lowerCase(scalar)
      if let before = vowel, let mark = mark(lower, on: before) {
        result.append(contentsOf: mark.unicodeScalars)
        vowel = nil
      } else if let letter = letters[lower] {
        let isUpper = lower != scalar
        result.append(contentsOf: (isUpper ? letter.uppercased() : letter).unicodeScalars)
        vowel = lower
      } else {
        result.append(scalar)
        vowel = lower
      }
    }
    return String(result)
  }

  private static func lowerCase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
  }

  /// Letters that carry their marks with them.
  private static let letters: [Unicode.Scalar: String] = [
    "ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì",
  ]

  private static func mark(_ mark: Unicode.Scalar, on vowel: Unicode.Scalar) -> String? {
    switch vowel {
    case "a": tones[mark] ?? circumflexes[mark] ?? breves[mark]
    case "e", "o": tones[mark] ?? circumflexes[mark]
    case "u", "y", "ô", "ö": tones[mark]
    default: nil
    }
  }

  private static let tones: [Unicode.Scalar: String] = [
    "ù": "\u{301}", "ø": "\u{300}", "û": "\u{309}", "õ": "\u{303}", "ï": "\u{323}",
  ]
  private static let circumflexes: [Unicode.Scalar: String] = [
    "â": "\u{302}", "á": "\u{302}\u{301}", "à": "\u{302}\u{300}", "å": "\u{302}\u{309}",
    "ã": "\u{302}\u{303}",
    "ä": "\u{302}\u{323}",
  ]
  private static let breves: [Unicode.Scalar: String] = [
    "ê": "\u{306}", "é": "\u{306}\u{301}", "è": "\u{306}\u{300}", "ú": "\u{306}\u{309}",
    "ü": "\u{306}\u{303}",
    "ë": "\u{306}\u{323}",
  ]
}
