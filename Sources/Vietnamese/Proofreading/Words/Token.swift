/// A piece of a text: a word, a number, blanks, or one other character.
struct Token {
  enum Kind: UInt8 {
    /// Letters of the Latin script.
    case word
    /// ASCII digits.
    case number
    /// Spaces of any kind and tabs.
    case blank
    /// One line feed.
    case lineBreak
    /// One character of any other kind, with the marks on it.
    case other
  }

  enum Mask: UInt8 {
    case none
    /// Part of what holds digits, such as the number of a document: no words to be spelt.
    case code
    /// Part of an address, a file's name or the like: no prose at all.
    case address
  }

  let kind: Kind
  /// UTF-8 bytes of the text.
  let start: Int
  let end: Int
  /// The first scalar of what is no word.
  let scalar: UInt32
  private(set) var word = Word()
  /// A word that is a Vietnamese syllable.
  var isSyllable = false
  /// Which rules of prose do not hold here.
  var mask = Mask.none

  var range: Range<Int> { start..<end }

  init(_ kind: Kind, _ range: Range<Int>, scalar: UInt32 = 0) {
    self.kind = kind
    start = range.lowerBound
    end = range.upperBound
    self.scalar = scalar
  }

  init(_ word: Word, _ range: Range<Int>) {
    self.init(.word, range)
    self.word = word
  }

  func isCharacter(_ character: Unicode.Scalar) -> Bool { kind == .other && scalar == character.value }
}
