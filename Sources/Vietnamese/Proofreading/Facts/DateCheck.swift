/// Marks days that no calendar has, and weekdays that are not those of their dates.
struct DateCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].kind == .number {
      guard let day = WrittenDay(at: index, in: passage), !isLunar(day) else { continue }
      let range = passage.tokens[day.tokens.lowerBound].start..<passage.tokens[day.tokens.upperBound].end
      if !day.exists {
        findings.append(TextFinding(.impossibleDate, range, suggestion: day.swapped))
      } else if let date = day.date, let weekday = weekday(beside: day), weekday.weekday != date.weekday {
        let name = date.weekday.name(in: .vietnamese)
        let isLower = weekday.startsLower
        let suggestion = isLower ? name.replacingFirstLetter() : name
        findings.append(TextFinding(.weekdayMismatch, weekday.range, suggestion: suggestion))
      }
    }
  }

  /// `30/2 âm lịch`: months of the moon have other lengths.
  private func isLunar(_ day: WrittenDay) -> Bool {
    let end = passage.tokens[day.tokens.upperBound].end
    let rest = passage.text[end..<min(end + 24, passage.text.count)]
    let text = Folding.folded(String(decoding: rest, as: UTF8.self))
    return text.contains("am lich") || text.hasPrefix("(al") || text.hasPrefix("al") || text.contains("(am")
  }

  private struct NamedWeekday {
    let weekday: Weekday
    let range: Range<Int>
    let startsLower: Bool
  }

  private func weekday(beside day: WrittenDay) -> NamedWeekday? {
    weekdayBefore(day.tokens.lowerBound) ?? weekdayAfter(day.tokens.upperBound)
  }

  /// `thứ Năm, ngày 22/12/2023`, `thứ 5 (22/12/2023)`.
  private func weekdayBefore(_ index: Int) -> NamedWeekday? {
    var end = index - 1
    var budget = 6
    while end > 0, budget > 0, isFiller(end) {
      end -= 1
      budget -= 1
    }
    guard end >= 2, passage.tokens[end].kind != .blank, passage.tokens[end - 1].kind == .blank,
      let named = named(first: end - 2, second: end), isTimeWord(before: end - 2)
    else { return nil }
    return named
  }

  /// `22/12/2023 (thứ Năm)`, `22/12/2023, thứ Năm`.
  private func weekdayAfter(_ index: Int) -> NamedWeekday? {
    var start = index + 1
    while start < passage.tokens.count, start < index + 4,
      passage.tokens[start].kind == .blank || passage.tokens[start].isCharacter("(")
        || passage.tokens[start].isCharacter(",")
    {
      start += 1
    }
    guard start > index + 1 else { return nil }
    // `22/12/2023, thứ Sáu, ngày 29/12/2023`: it may belong to the date after it.
    guard let named = named(first: start, second: start + 2) else { return nil }
    let opening = passage.tokens[index + 1..<start].contains { $0.isCharacter("(") }
    let isLast = passage.token(at: start + 3).map { $0.kind == .lineBreak || $0.isCharacter(".") } ?? true
    return opening || isLast ? named : nil
  }

  /// Blanks, a comma, a bracket, `ngày`.
  private func isFiller(_ index: Int) -> Bool {
    let token = passage.tokens[index]
    switch token.kind {
    case .blank: return true
    case .other: return token.isCharacter(",") || token.isCharacter("(")
    case .word: return token.word.identity == Self.day
    default: return false
    }
  }

  /// `lần thứ hai`, `kỳ họp thứ Tư` are no days: what comes before must speak of time.
  private func isTimeWord(before index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = passage.tokens[index - 1].kind == .blank ? index - 2 : index - 1
    guard before >= 0 else { return true }
    let token = passage.tokens[before]
    switch token.kind {
    case .word: return Self.timeWords.contains(token.word.identity)
    case .other: return token.isCharacter("(") || token.isCharacter(":") || isTime(before)
    case .lineBreak: return true
    case .number: return isTime(before)
    case .blank: return false
    }
  }

  /// `7h30`, `07:30,`
  private func isTime(_ index: Int) -> Bool {
    let last = passage.tokens[index].isCharacter(",") ? index - 1 : index
    guard last >= 2, passage.tokens[last].kind == .number else { return false }
    let sign = passage.tokens[last - 1]
    return passage.tokens[last - 2].kind == .number
      && (sign.isCharacter(":") || sign.kind == .word && passage.text[sign.range].elementsEqual("h".utf8))
  }

  private func named(first: Int, second: Int) -> NamedWeekday? {
    guard let one = passage.token(at: first), one.kind == .word, let two = passage.token(at: second),
      passage.token(at: first + 1)?.kind == .blank, two.kind == .word || two.kind == .number
    else { return nil }
    let text = Folding.folded(passage.string(one.start..<two.end))
    guard let weekday = Self.weekdays[text] else { return nil }
    return NamedWeekday(
      weekday: weekday, range: one.start..<two.end, startsLower: one.word.letterCase == .lower)
  }

  /// Folded, so that `thu bay` is found as well.
  private static let weekdays: [String: Weekday] = [
    "thu hai": .monday, "thu ba": .tuesday, "thu tu": .wednesday, "thu nam": .thursday, "thu sau": .friday,
    "thu bay": .saturday, "chu nhat": .sunday, "thu 2": .monday, "thu 3": .tuesday, "thu 4": .wednesday,
    "thu 5": .thursday, "thu 6": .friday, "thu 7": .saturday,
  ]
  private static let day = Phrase.identity(of: "ngày")
  private static let timeWords = Set(
    "sáng chiều tối trưa đêm vào hôm ngày từ đến là giờ phút".split(separator: " ").map(Phrase.identity))
}

extension String {
  /// `Thứ Sáu` as `thứ Sáu`.
  fileprivate func replacingFirstLetter() -> String {
    guard let first = unicodeScalars.first else { return self }
    return first.properties.lowercaseMapping + String(unicodeScalars.dropFirst())
  }
}
