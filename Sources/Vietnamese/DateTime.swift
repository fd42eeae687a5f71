/// An instant, and the offset from UTC at which people read it.
public struct DateTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted, as POSIX does.
  public let secondsSince1970: Int
  /// Where ``date`` and the time of day are read.
  public let offset: UTCOffset

  /// An instant outside the years 1–9999, which no calendar of ours shows, becomes the nearest one inside.
  public init(secondsSince1970: Int, offset: UTCOffset) {
    // A day off both ends, so that the local date is valid at any offset.
    let first = (CivilDate.validDays.lowerBound + 1) * Self.secondsPerDay
    let last = CivilDate.validDays.upperBound * Self.secondsPerDay - 1
    self.secondsSince1970 = min(max(secondsSince1970, first), last)
    self.offset = offset
  }

  /// The first moment of a day.
  public init(startOf date: CivilDate, offset: UTCOffset) {
    self.init(date, secondsOfDay: 0, offset: offset)
  }

  /// Reads a date as ``WrittenDate`` does; without a time it is midnight, without an offset `defaultOffset`.
  public init(parsing text: String, defaultOffset: UTCOffset) throws(DateParseError) {
    self = try WrittenDate(parsing: text).dateTime(defaultOffset: defaultOffset)
  }

  init(_ date: CivilDate, secondsOfDay: Int, offset: UTCOffset) {
    let localSeconds = date.daysSince1970 * Self.secondsPerDay + secondsOfDay
    self.init(secondsSince1970: localSeconds - offset.minutes * 60, offset: offset)
  }

  /// The local day.
  public var date: CivilDate { CivilDate(validDaysSince1970: local.day) }

  /// Local seconds since midnight, 0 ..< 86,400.
  public var secondsOfDay: Int { local.second }

  /// The same instant, read elsewhere.
  public func at(_ offset: UTCOffset) -> DateTime {
    DateTime(secondsSince1970: secondsSince1970, offset: offset)
  }

  /// RFC 3339, a profile of ISO 8601: `2026-03-09T08:30:00+07:00`.
  public var rfc3339: String {
    String(writing: 25) { text in
      let (day, seconds) = local
      CivilDate(validDaysSince1970: day).writeISO8601(to: &text)
      text.append("T")
      text.append(decimal: seconds / 3600, width: 2)
      text.append(":")
      text.append(decimal: seconds / 60 % 60, width: 2)
      text.append(":")
      text.append(decimal: seconds % 60, width: 2)
      offset.writeISO8601(to: &text)
    }
  }

  /// Earlier instants first; the same instant read further west comes first, so that the order is total.
  public static func < (first: DateTime, second: DateTime) -> Bool {
    (first.secondsSince1970, first.offset.minutes) < (second.secondsSince1970, second.offset.minutes)
  }

  /// The day since 1970-01-01, and the second of that day.
  private var local: (day: Int, second: Int) {
    let seconds = secondsSince1970 + offset.minutes * 60
    let secondsBefore = seconds < 0 ? Self.secondsPerDay - 1 : 0
    let day = (seconds - secondsBefore) / Self.secondsPerDay
    return (day, seconds - day * Self.secondsPerDay)
  }

  private static let secondsPerDay = 86_400
}
