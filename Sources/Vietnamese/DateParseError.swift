/// What is wrong with a written date, and where.
public struct DateParseError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// No accepted form of a date.
    case notADate
    /// 31/02: the month has no such day.
    case dayDoesNotExist
    /// 12/22/2026: no such month. The suggestion is the date with day and month swapped, if that exists.
    case monthDoesNotExist(suggestion: CivilDate?)
    /// 9/3/26: the century is missing.
    case twoDigitYear
    /// Not in 1900–2200.
    case yearOutOfRange
    /// The part after the date is no time of day.
    case badTime
    /// No offset from UTC in the form `+07:00` or `Z`, or one that is in use nowhere.
    case badOffset
  }

  /// What is wrong.
  public let reason: Reason
  /// Where the offending part begins in the given text, in UTF-8 bytes from 0.
  public let offset: Int
  /// UTF-8 bytes of the offending part; 0 only for an empty text.
  public let length: Int
}
