/// A run of text cut into tokens: what every rule reads.
struct Passage {
  let text: [UInt8]
  let kind: TextKind
  let tokens: [Token]
  /// Nil in most texts.
  let mojibake: Mojibake?

  init(_ text: [UInt8], kind: TextKind) {
    self.text = text
    self.kind = kind
    var tokens = Tokenizer.tokens(of: text)
    let table = SyllableTable.standard
    for index in tokens.indices where tokens[index].kind == .word {
      tokens[index].isSyllable = tokens[index].word.isSyllable(in: table)
    }
    ChunkMask.apply(to: &tokens, of: text)
    self.tokens = tokens
    mojibake = Mojibake.mayBe(in: text) ? Mojibake(text) : nil
  }

  /// Nil outside the text.
  func token(at index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The token after this word if a single blank, and nothing else, separates it from a word.
  func nextWord(after index: Int) -> Int? {
    guard let blank = token(at: index + 1), blank.kind == .blank || blank.kind == .lineBreak,
      let word = token(at: index + 2), word.kind == .word, word.mask == .none
    else { return nil }
    return index + 2
  }

  /// The letters of a word with their tones.
  func letters(of token: Token) -> [SpellingLetter] {
    string(token.range).unicodeScalars.compactMap { SpellingLetter($0) }
  }
}

extension Passage {
  var wordCount: Int { tokens.count { $0.kind == .blank || $0.kind == .lineBreak } + 1 }

  /// At least two words in ten are no syllables. Quick, and rarely true of text that can be read.
  var mayBeLegacy: Bool {
    var (words, nonsense) = (0, 0)
    for token in tokens where token.kind == .word && token.mask == .none {
      words += 1
      if !token.isSyllable { nonsense += 1 }
    }
    if let mojibake { nonsense = max(nonsense, mojibake.words.count) }
    return nonsense >= 1 && nonsense * 5 >= words
  }
}
