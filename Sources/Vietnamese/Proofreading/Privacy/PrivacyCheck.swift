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

  /// `sinh ngày 02/3/1990`; `Nông Văn Mẫu, sinh năm 1990`, but not `công dân sinh năm 2007`, who are many.
  private func appendBirthDates(to findings: inout [TextFinding]) {
    for index in passage.tokens.indices {
      let token = passage.tokens[index]
      guard token.kind == .word, token.word.identity == Self.birth, let next = passage.nextWord(after: index)
      else { continue }
      var number = next + 1
      while number < min(next + 4, passage.tokens.count), passage.tokens[number].kind != .number {
        number += 1
      }
      if passage.tokens[next].word.identity == Self.day, let day = WrittenDay(at: number, in: passage),
        let year = day.year, year >= 1920
      {
        let end = passage.tokens[day.tokens.upperBound].end
        findings.append(TextFinding(.birthDate, passage.tokens[number].start..<end))
      } else if passage.tokens[next].word.identity == Self.year, let year = passage.token(at: number),
        year.kind == .number, year.range.count == 4,
        followsName(index)
      {
        findings.append(TextFinding(.birthDate, year.range))
      }
    }
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
}
