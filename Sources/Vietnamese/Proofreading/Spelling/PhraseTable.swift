/// Finds phrases by their first word.
struct PhraseTable {
  static let standard = PhraseTable(Phrase.all)

  /// The longest first.
  private let phrases: [UInt64: [Phrase]]
  /// Most words begin no phrase, and this says so at once.
  private var mayBegin = [Bool](repeating: false, count: 1 << 12)

  init(_ all: [Phrase]) {
    let byFirstWord: [UInt64: [Phrase]] = Dictionary(grouping: all) { $0.words.first ?? 0 }
    phrases = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    for word in phrases.keys { mayBegin[Self.slot(word)] = true }
  }

  func phrases(beginningWith word: Word) -> [Phrase] {
    mayBegin[Self.slot(word.identity)] ? phrases[word.identity] ?? [] : []
  }

  private static func slot(_ identity: UInt64) -> Int {
    Int(truncatingIfNeeded: (identity &* 0x9E37_79B9_7F4A_7C15) >> 52)
  }
}
