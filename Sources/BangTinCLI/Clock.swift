import ArgumentParser
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The one place where the clock is read.
enum Clock {
  /// The moment that `--now` names, else the present one.
  static func now(_ option: DateTime?) -> DateTime {
    option ?? DateTime(secondsSince1970: time(nil), offset: .vietnam)
  }

  /// The moment that `--now` names.
  static func option(_ text: String) throws -> DateTime {
    guard let moment = try? DateTime(parsing: text, defaultOffset: .vietnam) else {
      throw ValidationError(
        "`\(text)` không phải là ngày giờ / is not a date (2026-03-09T08:30:00+07:00)")
    }
    return moment
  }
}
