import ArgumentParser
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ContinuousClock.Instant {
  /// How many seconds have passed since then.
  var secondsSince: Double {
    let elapsed = duration(to: .now).components
    return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
  }
}

/// The one place where the clock is read.
enum Clock {
  static var present: DateTime { DateTime(secondsSince1970: time(nil), offset: .vietnam) }

  /// The moment that `--now` names, else the present one.
  static func now(_ option: DateTime?) -> DateTime { option ?? present }

  /// The moment that `--now` names, in words that have been checked, else the present one.
  static func now(_ option: String?) -> DateTime { now(option.flatMap(moment)) }

  /// Throws when `--now` names no moment.
  static func check(_ option: String?) throws {
    guard let option, moment(option) == nil else { return }
    throw ValidationError(
      "--now: `\(option)` không phải là ngày giờ / is not a date (2026-03-09T08:30:00+07:00)")
  }

  private static func moment(_ text: String) -> DateTime? {
    try? DateTime(parsing: text, defaultOffset: .vietnam)
  }

  /// The moment that `--now` names.
  static func option(_ text: String) throws -> DateTime {
    guard let moment = moment(text) else {
      throw ValidationError(
        "`\(text)` không phải là ngày giờ / is not a date (2026-03-09T08:30:00+07:00)")
    }
    return moment
  }
}
