/// Words in a row that are wrong in themselves, or lack their capitals.
struct Phrase {
  /// What is to be done with the words that are marked.
  enum Mending {
    /// Other words in their place.
    case replacement(String)
    /// Capitals for those of the phrase's words that must have one.
    case capitals([Bool])
  }

  /// Identities of its words, see ``Word/identity``.
  let words: [UInt64]
  /// Which of them are marked; the others are what makes them wrong. Never empty.
  let marked: Range<Int>
  let mending: Mending

  /// Of a line `(hiệp thương) dân sự > nhân sự`; what stands in brackets is right and stays.
  init?(confusion line: Substring) {
    let sides = line.split(separator: ">")
    guard sides.count == 2 else { return nil }
    var words: [UInt64] = []
    var marked: [Int] = []
    var isContext = false
    for word in sides[0].split(separator: " ") {
      isContext = isContext || word.hasPrefix("(")
      if !isContext { marked.append(words.count) }
      words.append(Self.identity(of: word))
      isContext = isContext && !word.hasSuffix(")")
    }
    guard let first = marked.first, let last = marked.last else { return nil }
    self.words = words
    self.marked = first..<last + 1
    mending = .replacement(sides[1].split(separator: " ").joined(separator: " "))
  }

  /// Of a name with its capitals: `Mặt trận Tổ quốc`.
  init?(name: Substring) {
    let right = name.split(separator: " ")
    let capitals = right.map { $0.unicodeScalars.first.flatMap { SpellingLetter($0) }?.isUpperCase == true }
    guard let first = capitals.firstIndex(of: true) else { return nil }
    words = right.map(Self.identity)
    marked = first..<words.count
    mending = .capitals(capitals)
  }

  static func identity(of word: Substring) -> UInt64 {
    var result = Word()
    for scalar in word.unicodeScalars {
      if let letter = SpellingLetter(scalar) { result.append(letter) }
    }
    return result.identity
  }
}
