/// A day of the Gregorian calendar, without time or zone; always one that exists, in the years 1–9999.
/// Before 1582 the calendar is proleptic.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// 1…9999.
  public let year: Int
  /// 1…12.
  public let month: Int
  /// 1…31.
  public let day: Int

  /// Nil for a day that does not exist.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard (1...Self.numberOfDays(inMonth: month, year: year)).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day so many days after 1970-01-01, or before it; nil outside the years 1–9999.
  public init?(daysSince1970: Int) {
    guard Self.validDays.contains(daysSince1970) else { return nil }
    self.init(validDaysSince1970: daysSince1970)
  }

  /// The civil_from_days algorithm: years begin in March, so that the leap day is the last of its year, and
  /// 400 of them, an era, have 146,097 days.
  init(validDaysSince1970 days: Int) {
    let shifted = days + Self.daysFromMarchOfYear0
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Negative before 1970-01-01. (days_from_civil, its inverse; years are never negative here.)
  public var daysSince1970: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - Self.daysFromMarchOfYear0
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday; + 7 because the remainder of a negative number is negative.
    let daysAfterMonday = ((daysSince1970 + 3) % 7 + 7) % 7
    return Weekday.allCases[daysAfterMonday]
  }

  /// Earlier days first.
  public static func < (first: CivilDate, second: CivilDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }

  /// 0001-01-01 … 9999-12-31.
  static let validDays = -719_162...2_932_896

  /// From 0000-03-01 to 1970-01-01.
  private static let daysFromMarchOfYear0 = 719_468

  private static func numberOfDays(inMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week, numbered as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  /// Thứ Hai is 1, Chủ nhật is 7.
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
}
