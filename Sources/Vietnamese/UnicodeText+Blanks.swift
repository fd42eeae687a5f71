extension UnicodeText {
  /// The text on one line: every run of spaces, no-break spaces, tabs and line ends becomes one space, and none
  /// is left at either end.
  public static func foldingBlanks(_ text: String) -> String {
    if hasSingleSpacesOnly(text) { return text }
    var result = String.UnicodeScalarView()
    var blankIsPending = false
    for scalar in text.unicodeScalars {
      if isBlank(scalar) {
        blankIsPending = !result.isEmpty
      } else {
        if blankIsPending { result.append(" ") }
        blankIsPending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text without characters that nobody sees (U+200B–200D, U+2060, U+FEFF, U+00AD), in NFC. A joiner between
  /// two emoji stays: it makes them one picture.
  public static func removingZeroWidth(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isZeroWidth) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isZeroWidth(scalar), !(scalar.value == 0x200D && joinsEmoji(at: index, in: scalars)) { continue }
      result.append(scalar)
    }
    // A letter may now stand next to its mark.
    return nfc(String(result))
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // The property White_Space, spelt out: looking it up is slow.
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func hasSingleSpacesOnly(_ text: String) -> Bool {
    var previousIsSpace = true
    for scalar in text.unicodeScalars {
      let isSpace = scalar == " "
      if isSpace ? previousIsSpace : isBlank(scalar) { return false }
      previousIsSpace = isSpace
    }
    return text.isEmpty || !previousIsSpace
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func joinsEmoji(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, index + 1 < scalars.count else { return false }
    let variationSelector16: Unicode.Scalar = "\u{FE0F}"
    return (scalars[index - 1] == variationSelector16 || isEmoji(scalars[index - 1]))
      && isEmoji(scalars[index + 1])
  }

  /// Digits and `#` are emoji to Unicode, not to us.
  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }
}
