/// Reads the forms of ``WrittenDate`` from left to right.
struct DateParser {
  private var cursor: ByteCursor

  init(_ text: String) {
    cursor = ByteCursor(text)
  }

  // MARK: Date

  mutating func date() throws(DateParseError) -> CivilDate {
    guard let first = cursor.number(), let separator = cursor.take(anyOf: "-/."),
      let second = cursor.number(),
      cursor.take(separator), let third = cursor.number()
    else { throw error(.notADate, cursor.content) }
    if first.length == 4, separator == "-", second.length == 2, third.length == 2 {
      return try existingDate(year: first, month: second, day: third)
    }
    guard first.length <= 2, second.length <= 2 else { throw error(.notADate, cursor.content) }
    return try existingDate(year: third, month: second, day: first)
  }

  private typealias Number = ByteCursor.Number

  private func existingDate(year: Number, month: Number, day: Number) throws(DateParseError) -> CivilDate {
    if year.length == 2 { throw error(.twoDigitYear, year.range) }
    if year.length != 4 { throw error(.notADate, cursor.content) }
    guard (1900...2200).contains(year.value) else { throw error(.yearOutOfRange, year.range) }
    guard (1...12).contains(month.value) else {
      let swapped = CivilDate(year: year.value, month: day.value, day: month.value)
      throw error(.monthDoesNotExist(suggestion: swapped), month.range)
    }
    guard let date = CivilDate(year: year.value, month: month.value, day: day.value) else {
      throw error(.dayDoesNotExist, day.range)
    }
    return date
  }

  // MARK: Time of day

  /// Seconds since midnight.
  mutating func timeIfPresent() throws(DateParseError) -> Int? {
    let rest = cursor.rest
    if rest.isEmpty { return nil }
    guard cursor.take(anyOf: "Tt") != nil || cursor.skipBlanks() else { throw error(.badTime, rest) }
    let word = cursor.word(endingBefore: "+-Zz")
    guard let time = time(), cursor.rest.lowerBound == word.upperBound else {
      throw error(.badTime, word.isEmpty ? rest : word)
    }
    return time
  }

  private mutating func time() -> Int? {
    guard let hours = cursor.number(), hours.length <= 2, hours.value < 24,
      let separator = cursor.take(anyOf: ":hH")
    else { return nil }
    // `7h` is the full hour.
    if separator != ":", cursor.word(endingBefore: "+-Zz").isEmpty { return hours.value * 3600 }
    guard let minutes = cursor.twoDigits(below: 60) else { return nil }
    guard separator == ":", cursor.take(":") else { return hours.value * 3600 + minutes * 60 }
    guard let seconds = cursor.twoDigits(below: 60) else { return nil }
    return hours.value * 3600 + minutes * 60 + seconds
  }

  // MARK: Offset from UTC

  mutating func offsetIfPresent() throws(DateParseError) -> UTCOffset? {
    cursor.skipBlanks()
    if cursor.rest.isEmpty { return nil }
    guard cursor.word(endingBefore: "+-Zz").isEmpty else { throw error(.badTime, cursor.rest) }
    return try offset()
  }

  mutating func offset() throws(DateParseError) -> UTCOffset {
    let rest = cursor.rest
    guard let minutes = offsetMinutes(), cursor.rest.isEmpty, let offset = UTCOffset(minutes: minutes) else {
      throw error(.badOffset, rest)
    }
    return offset
  }

  private mutating func offsetMinutes() -> Int? {
    guard let sign = cursor.take(anyOf: "+-Zz") else { return nil }
    if sign != "+", sign != "-" { return 0 }
    guard let hours = cursor.twoDigits(below: 24), cursor.take(":"), let minutes = cursor.twoDigits(below: 60)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }

  private func error(_ reason: DateParseError.Reason, _ range: Range<Int>) -> DateParseError {
    DateParseError(reason: reason, offset: range.lowerBound, length: range.count)
  }
}
