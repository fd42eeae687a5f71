/// One place where a ``StyleQuestion`` is answered, and how: 0 for the first way named there, 1 for the second.
struct StyleUse {
  let question: StyleQuestion
  let way: Int
  let range: Range<Int>

  static func all(in passage: Passage) -> [StyleUse] {
    let table = SyllableTable.standard
    return passage.tokens.indices.compactMap { index in
      let token = passage.tokens[index]
      switch token.kind {
      case .word where token.mask == .none:
        return toneMark(token, table) ?? frontCommittee(index, in: passage)
      case .number: return yearRange(index, in: passage)
      default: return nil
      }
    }
  }

  private static func toneMark(_ token: Token, _ table: SyllableTable) -> StyleUse? {
    let word = token.word
    guard word.tone != .level, token.isSyllable, let entry = table[word.key],
      entry.newTonePosition != entry.oldTonePosition
    else { return nil }
    let isNew = word.tonePosition == Int(entry.newTonePosition)
    return StyleUse(question: .toneMark, way: isNew ? 1 : 0, range: token.range)
  }

  private static func frontCommittee(_ index: Int, in passage: Passage) -> StyleUse? {
    let token = passage.tokens[index]
    guard token.word.letterCase == .upper else { return nil }
    let text = passage.text[token.range]
    if text.starts(with: "UBMTTQ".utf8) {
      return StyleUse(question: .frontCommittee, way: 0, range: token.start..<token.start + 6)
    }
    guard text.elementsEqual("UB".utf8), let next = passage.nextWord(after: index),
      passage.text[passage.tokens[next].range].starts(with: "MTTQ".utf8)
    else { return nil }
    let end = passage.tokens[next].start + 4
    return StyleUse(question: .frontCommittee, way: 1, range: token.start..<end)
  }

  /// Two years with a hyphen or a dash between them, blanks on both sides of it or on none.
  private static func yearRange(_ index: Int, in passage: Passage) -> StyleUse? {
    guard isYear(index, in: passage) else { return nil }
    let isSpaced = passage.token(at: index + 1)?.kind == .blank
    let dash = isSpaced ? index + 2 : index + 1
    let end = isSpaced ? index + 4 : index + 2
    guard let sign = passage.token(at: dash), sign.kind == .other,
      sign.scalar == 0x2D || sign.scalar == 0x2013,
      !isSpaced || passage.token(at: index + 3)?.kind == .blank, isYear(end, in: passage)
    else { return nil }
    let range = passage.tokens[index].start..<passage.tokens[end].end
    return StyleUse(question: .yearRange, way: isSpaced ? 1 : 0, range: range)
  }

  private static func isYear(_ index: Int, in passage: Passage) -> Bool {
    guard let token = passage.token(at: index), token.kind == .number, token.mask != .address,
      token.range.count == 4
    else { return false }
    // Not a part of a longer number or date.
    for neighbour in [index - 1, index + 1] {
      if let sign = passage.token(at: neighbour), sign.isCharacter(".") || sign.isCharacter("/"),
        passage.token(at: neighbour < index ? neighbour - 1 : neighbour + 1)?.kind == .number
      {
        return false
      }
    }
    let first = passage.text[token.start]
    return first == UInt8(ascii: "1") || first == UInt8(ascii: "2")
  }
}
