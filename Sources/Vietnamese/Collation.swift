/// The place of a text in a Vietnamese dictionary: sort by it to get `ca nô, ca vát, cà phê, cá cờ, cái`.
///
/// Texts are compared syllable by syllable, first by their letters (a ă â b c d đ e ê …, digits before letters),
/// then by tone (ngang, huyền, hỏi, ngã, sắc, nặng), then the next syllable; after the last one lower case comes before
/// upper case, and what is still equal goes by code points. A total order: two keys are equal only for texts
/// whose NFC is the same. (ICU differs: it compares the tones after all letters of all syllables.)
public struct CollationKey: Hashable, Comparable, Sendable {
  /// Compared byte by byte: for each syllable the ranks of its letters and then its tone, which is below every
  /// rank so that a syllable comes before those it begins; 0; the case of each letter; 0; the text itself.
  private let bytes: [UInt8]

  /// The key of a text in any normalization form.
  public init(_ text: String) {
    let composed = UnicodeText.nfc(text)
    var syllables = SyllableRanks()
    for scalar in composed.unicodeScalars { syllables.append(scalar) }
    syllables.endSyllable()
    bytes = syllables.ranks + [0] + syllables.cases + [0] + Array(composed.utf8)
  }

  /// Dictionary order.
  public static func < (first: CollationKey, second: CollationKey) -> Bool {
    first.bytes.lexicographicallyPrecedes(second.bytes)
  }
}

extension Sequence {
  /// The elements in dictionary order of the text that each gives; each key is made once.
  public func sortedInVietnameseOrder(by text: (Element) -> String) -> [Element] {
    map { (key: CollationKey(text($0)), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}

private struct SyllableRanks {
  private(set) var ranks: [UInt8] = []
  private(set) var cases: [UInt8] = []
  /// Nil between syllables.
  private var tone: UInt8?

  mutating func append(_ scalar: Unicode.Scalar) {
    if let letter = VietnameseAlphabet.letter(scalar) {
      add([letter.rank], isUpperCase: letter.isUpperCase)
      if letter.tone > VietnameseAlphabet.levelTone { tone = letter.tone }
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      // Another script: after z, by code point.
      let value = scalar.value
      let bytes = [value >> 16, value >> 8, value].map { UInt8(truncatingIfNeeded: $0) }
      add([VietnameseAlphabet.rankOfOtherScripts] + bytes, isUpperCase: false)
    } else if scalar.isASCII || !Latin.leavesNoTrace(scalar) {
      endSyllable()
    }
  }

  mutating func endSyllable() {
    guard let tone else { return }
    ranks.append(tone)
    self.tone = nil
  }

  private mutating func add(_ rank: [UInt8], isUpperCase: Bool) {
    ranks += rank
    cases.append(isUpperCase ? 2 : 1)
    tone = tone ?? VietnameseAlphabet.levelTone
  }
}
