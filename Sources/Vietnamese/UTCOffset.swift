/// A fixed distance from Coordinated Universal Time. Việt Nam keeps +07:00 all year, so no time zone database
/// is needed.
public struct UTCOffset: Hashable, Sendable {
  /// East of Greenwich is positive; −12:00 … +14:00, the offsets in use on Earth.
  public var minutes: Int { Int(stored) }

  /// Small, because a site holds many moments.
  private let stored: Int16

  /// UTC itself.
  public static let utc = UTCOffset(validMinutes: 0)
  /// +07:00.
  public static let vietnam = UTCOffset(validMinutes: 7 * 60)

  /// Nil outside −12:00 … +14:00.
  public init?(minutes: Int) {
    guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
    self.init(validMinutes: minutes)
  }

  private init(validMinutes: Int) {
    stored = Int16(truncatingIfNeeded: validMinutes)
  }

  /// Reads `+07:00`, `-03:30` or `Z`, blanks around it ignored.
  public init(parsing text: String) throws(DateParseError) {
    var parser = DateParser(text)
    self = try parser.offset()
  }

  /// `+07:00`; `Z` for UTC.
  public var iso8601: String {
    String(writing: 6) { writeISO8601(to: &$0) }
  }

  func writeISO8601(to text: inout TextWriter) {
    if minutes == 0 { return text.append("Z") }
    text.append(minutes < 0 ? "-" : "+")
    text.append(decimal: abs(minutes) / 60, width: 2)
    text.append(":")
    text.append(decimal: abs(minutes) % 60, width: 2)
  }
}
