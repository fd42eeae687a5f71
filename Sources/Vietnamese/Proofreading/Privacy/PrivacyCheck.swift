/// Marks numbers that identify a person.
struct PrivacyCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    var index = 0
    while index < passage.tokens.count {
      guard let number = GroupedNumber(at: index, in: passage) else {
        index += 1
        continue
      }
      if let finding = finding(number) { findings.append(finding) }
      index = number.tokens.upperBound + 1
    }
    appendBirthDates(to: &findings)
  }

  private func finding(_ number: GroupedNumber) -> TextFinding? {
    let digits = number.digits
    let before = context(before: number.range.lowerBound)
    if isCitizenID(digits, grouped: number.isGrouped, before) {
      return TextFinding(.citizenID, number.range, suggestion: number.masked)
    }
    if (6...19).contains(digits.count), Self.account.contains(where: { before.contains($0) }) {
      return TextFinding(.accountNumber, number.range, suggestion: number.masked)
    }
    if isMobile(digits), !Self.contact.contains(where: { contextOfWhole.contains($0) }) {
      return TextFinding(.phoneNumber, number.range, suggestion: number.masked)
    }
    return nil
  }

  /// Twelve digits: the province (001…096), century and sex (0…3 for those born before 2100), year, number. Nine
  /// digits for the old card, which look like anything and need a word before them.
  private func isCitizenID(_ digits: [UInt8], grouped: Bool, _ before: String) -> Bool {
    let isNamed = Self.identity.contains { before.contains($0) }
    switch digits.count {
    case 12:
      let province = digits[..<3].reduce(0) { $0 * 10 + Int($1) }
      return digits[0] == 0 && (isNamed || !grouped && (1...96).contains(province) && digits[3] <= 3)
    case 9: return isNamed
    default: return false
    }
  }

  private func isMobile(_ digits: [UInt8]) -> Bool {
    let national =
      digits.starts(with: [8, 4]) ? digits.dropFirst(2) : digits.first == 0 ? digits.dropFirst() : []
    return national.count == 9 && [3, 5, 7, 8, 9].contains(national.first)
  }

  // MARK: Context

  /// What stands close before a place, folded.
  private func context(before place: Int) -> String {
    Folding.folded(String(decoding: passage.text[max(0, place - 64)..<place], as: UTF8.self))
  }

  /// A short run, or the beginning of a long one.
  private var contextOfWhole: String {
    Folding.folded(String(decoding: passage.text.prefix(400), as: UTF8.self))
  }

  private static let identity = ["cccd", "cmnd", "can cuoc", "chung minh", "dinh danh"]
  private static let account = ["stk", "so tai khoan", "tai khoan so", "so tk", "tai khoan:"]
  private static let contact = [
    "lien he", "hotline", "duong day nong", "truc ban", "phan anh", "dien thoai", "sdt", "tong dai", "zalo",
    "so may",
  ]

  // MARK: Births

  /// `sinh ngày 02/3/1990`, `Ngày sinh: 02/3/1990`; `Nông Văn Mẫu, sinh năm 1990`, but not `công dân sinh năm 2007`,
  /// who are many.
  private func appendBirthDates(to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].kind == .word {
      let token = passage.tokens[index]
      if token.word.identity == Self.birth ? isOfPerson(index) : token.word.isBirthMark,
        let range = birthDate(at: numberIndex(after: index, isLabel: true))
      {
        findings.append(TextFinding(.birthDate, range))
        continue
      }
      guard token.word.identity == Self.birth, let next = passage.nextWord(after: index) else { continue }
      let number = numberIndex(after: next, isLabel: false)
      if passage.tokens[next].word.identity == Self.day, let range = birthDate(at: number) {
        findings.append(TextFinding(.birthDate, range))
      } else if passage.tokens[next].word.identity == Self.year, let year = passage.token(at: number),
        year.kind == .number, year.range.count == 4,
        followsName(index)
      {
        findings.append(TextFinding(.birthDate, year.range))
      }
    }
  }

  /// The next number, at most three tokens on; behind a label after nothing but blanks and a colon.
  private func numberIndex(after index: Int, isLabel: Bool) -> Int {
    var number = index + 1
    while number < min(index + 4, passage.tokens.count), passage.tokens[number].kind != .number,
      !isLabel || passage.tokens[number].kind == .blank || passage.tokens[number].isCharacter(":")
    {
      number += 1
    }
    return number
  }

  /// Of somebody who may be alive. A span of days is a campaign's.
  private func birthDate(at index: Int) -> Range<Int>? {
    guard let day = WrittenDay(at: index, in: passage), let year = day.year, year >= 1920 else { return nil }
    let last = day.tokens.upperBound
    if let next = passage.nextWord(after: last), Self.spans.contains(passage.tokens[next].word.identity) {
      return nil
    }
    let sign = passage.token(at: last + 1)?.kind == .blank ? last + 2 : last + 1
    if let dash = passage.token(at: sign), Sign.isDash(dash) {
      let next = passage.token(at: sign + 1)?.kind == .blank ? sign + 2 : sign + 1
      if passage.token(at: next)?.kind == .number { return nil }
    }
    return passage.tokens[index].start..<passage.tokens[last].end
  }

  /// Whether `sinh` is a word of its own and about one person, unlike that of `học sinh` or `trẻ sinh`.
  private func isOfPerson(_ index: Int) -> Bool {
    guard let before = passage.token(at: index - 2), passage.tokens[index - 1].kind == .blank,
      before.kind == .word
    else { return true }
    if Self.persons.contains(before.word.identity) { return true }
    guard before.word.letterCase == .capitalized, let first = passage.token(at: index - 4) else {
      return false
    }
    return first.kind == .word && first.word.letterCase == .capitalized
      && !Self.learning.contains(before.word.identity)
  }

  private func followsName(_ index: Int) -> Bool {
    guard index >= 3, passage.tokens[index - 1].kind == .blank || Sign.opens(passage.tokens[index - 1]) else {
      return false
    }
    let sign = passage.tokens[index - 1].kind == .blank ? index - 2 : index - 1
    guard passage.tokens[sign].isCharacter(",") || passage.tokens[sign].isCharacter("(") else { return false }
    let name = passage.tokens[sign - 1].kind == .blank ? sign - 2 : sign - 1
    return name >= 2
      && [name, name - 2].allSatisfy {
        passage.tokens[$0].kind == .word && passage.tokens[$0].word.letterCase == .capitalized
      }
  }

  private static let birth = Phrase.identity(of: "sinh")
  private static let day = Phrase.identity(of: "ngày")
  private static let year = Phrase.identity(of: "năm")
  private static let spans = identities("đến tới trở")
  private static let persons = identities("ngày năm ông bà anh chị em cháu con bé")
  /// With `sinh` behind them no names, even in that of a committee.
  private static let learning = identities("tuyển học thí khai vệ")

  private static func identities(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map(Phrase.identity))
  }
}

extension Word {
  /// `NS`, for `ngày sinh`.
  fileprivate var isBirthMark: Bool { letterCase == .upper && identity == Phrase.identity(of: "ns") }
}
