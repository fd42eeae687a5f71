/// All syllables that ``SyllableRules`` allow, found by their letters in one look.
struct SyllableTable {
  /// What is known of the letters of a syllable.
  struct Entry {
    /// Which letter carries the tone, from 0: in the new style…
    let newTonePosition: UInt8
    /// …and in the old one. They differ only in open `oa`, `oe` and `uy`.
    let oldTonePosition: UInt8
    /// It ends in p, t, c or ch.
    let hasStopFinal: Bool

    func tonePosition(in style: ToneStyle) -> Int { Int(style == .new ? newTonePosition : oldTonePosition) }

    func allows(_ tone: Tone) -> Bool { !hasStopFinal || tone.fitsStopFinal }

    func allows(_ tone: Tone, at position: Int) -> Bool {
      allows(tone)
        && (tone == .level || position == Int(newTonePosition) || position == Int(oldTonePosition))
    }
  }

  static let standard = SyllableTable()

  /// Open addressing: the entry of a key is at its hash or in the next slots, up to an empty one.
  private var slots = [(key: UInt64, entry: Entry)](
    repeating: (0, Entry(newTonePosition: 0, oldTonePosition: 0, hasStopFinal: false)), count: 1 << 13)

  private init() {
    for parts in SyllableRules.all { insert(parts) }
  }

  /// Nil for what is no syllable in any tone.
  subscript(key: WordKey) -> Entry? {
    var slot = Self.slot(of: key)
    while true {
      let candidate = slots[slot]
      if candidate.key == key.rawValue { return candidate.entry }
      if candidate.key == 0 { return nil }
      slot = (slot + 1) & Self.mask
    }
  }

  private mutating func insert(_ parts: SyllableRules.Parts) {
    let key = WordKey(SpellingLetter.codes(parts.initial + parts.rime))
    var slot = Self.slot(of: key)
    while slots[slot].key != 0, slots[slot].key != key.rawValue { slot = (slot + 1) & Self.mask }
    slots[slot] = (key.rawValue, Entry(parts))
  }

  private static let mask = 1 << 13 - 1

  /// Fibonacci hashing: the upper bits of the product.
  private static func slot(of key: WordKey) -> Int {
    Int(truncatingIfNeeded: (key.rawValue &* 0x9E37_79B9_7F4A_7C15) >> 51)
  }
}

extension SyllableTable.Entry {
  /// A marked vowel carries the tone, the last one if there are two (`ươ`); else the middle one of three vowels, the
  /// second of two before a consonant, and the first of two at the end.
  fileprivate init(_ parts: SyllableRules.Parts) {
    let rime = SpellingLetter.codes(parts.rime)
    let start = SpellingLetter.codes(parts.initial).count
    let vowelCount = rime.prefix { LetterCode.vowels.contains($0) }.count
    let isOpen = vowelCount == rime.count
    let new: Int
    if let marked = rime.lastIndex(where: { LetterCode.markedVowels.contains($0) }) {
      new = marked
    } else {
      let glides = ["oa", "oe", "uy"].contains(parts.rime)
      new = vowelCount >= 3 || vowelCount == 2 && (!isOpen || glides) ? 1 : 0
    }
    newTonePosition = UInt8(start + new)
    oldTonePosition = UInt8(start + (["oa", "oe", "uy"].contains(parts.rime) ? 0 : new))
    hasStopFinal = ["p", "t", "c", "ch"].contains { parts.rime.hasSuffix($0) }
  }
}
