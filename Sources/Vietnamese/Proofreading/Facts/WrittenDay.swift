/// A full date in running text: `22/12/2023`, `22-12-2023`, `22.12.2023`, `22 tháng 12 năm 2023`.
struct WrittenDay {
  let day: Int
  let month: Int
  /// Nil for `31 tháng 4`.
  let year: Int?
  /// Its tokens.
  let tokens: ClosedRange<Int>
  /// The text between its numbers, for writing it anew.
  private let signs: [String]

  /// Nil if none begins at this token.
  init?(at index: Int, in passage: Passage) {
    guard let day = Self.number(index, digits: 1...2, in: passage), !Self.continuesNumber(index, in: passage)
    else {
      return nil
    }
    self.day = day
    if let sign = passage.token(at: index + 1), "/-.".unicodeScalars.contains(where: { sign.isCharacter($0) })
    {
      let second = passage.token(at: index + 3)
      guard second?.scalar == sign.scalar, second?.kind == .other,
        let month = Self.number(index + 2, digits: 1...2, in: passage),
        let year = Self.number(index + 4, digits: 4...4, in: passage),
        !Self.isContinued(index + 4, in: passage)
      else { return nil }
      (self.month, self.year, tokens) = (month, year, index...index + 4)
      signs = [passage.string(sign.range), passage.string(sign.range)]
    } else {
      guard Self.isWord("tháng", index + 2, in: passage), passage.token(at: index + 1)?.kind == .blank,
        let month = Self.number(index + 4, digits: 1...2, in: passage),
        !Self.isContinued(index + 4, in: passage)
      else { return nil }
      self.month = month
      let hasYear = Self.isWord("năm", index + 6, in: passage)
      year = hasYear ? Self.number(index + 8, digits: 4...4, in: passage) : nil
      tokens = index...(year == nil ? index + 4 : index + 8)
      signs = [" tháng ", " năm "]
    }
    if let year, !(1900...2200).contains(year) { return nil }
  }

  /// Nil if it does not exist, or has no year.
  var date: CivilDate? { year.flatMap { CivilDate(year: $0, month: month, day: day) } }

  /// 29/02 exists without a year.
  var exists: Bool { CivilDate(year: year ?? 2000, month: month, day: day) != nil }

  /// `12/22/2023` with its day before its month; nil if that does not exist either.
  var swapped: String? {
    guard let year, CivilDate(year: year, month: day, day: month) != nil else { return nil }
    return "\(Self.twoDigits(month))\(signs[0])\(Self.twoDigits(day))\(signs[1])\(year)"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func number(_ index: Int, digits: ClosedRange<Int>, in passage: Passage) -> Int? {
    guard let token = passage.token(at: index), token.kind == .number, token.mask != .address,
      digits.contains(token.range.count)
    else { return nil }
    return passage.text[token.range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func isWord(_ word: Substring, _ index: Int, in passage: Passage) -> Bool {
    passage.token(at: index)?.kind == .word
      && passage.tokens[index].word.identity == Phrase.identity(of: word)
  }

  /// The number before it is joined on: `1.22/12/2023`, `A22/12/2023`.
  private static func continuesNumber(_ index: Int, in passage: Passage) -> Bool {
    guard let before = passage.token(at: index - 1), before.kind != .blank, before.kind != .lineBreak else {
      return false
    }
    return before.kind == .word || !Sign.opens(before) && !before.isCharacter("-") && !Sign.endsWords(before)
      || passage.token(at: index - 2)?.kind == .number
  }

  /// Letters or more numbers follow: `22/12/2023/NĐ-CP`.
  private static func isContinued(_ index: Int, in passage: Passage) -> Bool {
    guard let after = passage.token(at: index + 1), after.kind != .blank, after.kind != .lineBreak else {
      return false
    }
    if after.kind == .word || after.isCharacter("/") { return true }
    let next = passage.token(at: index + 2)
    return next?.kind == .number || next?.kind == .word && !Sign.closes(after) && !after.isCharacter(",")
  }
}
