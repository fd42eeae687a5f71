/// A date as a person wrote it: what was left out stays visible, so that `expires: 9/3/2026` can mean the whole
/// of that day.
///
/// `2026-03-09` or, with the day first, `9/3/2026`, `09-03-2026`, `9.3.2026`; then, if anything, `T` or blanks and a
/// time, `08:30`, `08:30:15`, `7h30` or `7h`; then, if anything, an offset from UTC, `Z` or `+07:00`. Years 1900–2200.
public struct WrittenDate: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// Seconds since midnight, 0 ..< 86,400; nil if no time was written.
  public let secondsOfDay: Int?
  /// Nil if none was written.
  public let offset: UTCOffset?

  /// Reads the text; blanks around it are ignored.
  public init(parsing text: String) throws(DateParseError) {
    var parser = DateParser(text)
    date = try parser.date()
    secondsOfDay = try parser.timeIfPresent()
    offset = try secondsOfDay == nil ? nil : parser.offsetIfPresent()
  }

  /// The `2026-03-09` that `2026-03-09-tiem-chung` begins with: ten characters, followed by a hyphen, a blank, `_` or nothing.
  /// Nil if the name begins with no such form; an error if it does and there is no such day.
  public static func prefix(ofFileName name: some StringProtocol) throws(DateParseError) -> CivilDate? {
    let shape = name.utf8.prefix(11).map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
    guard shape.starts(with: "0000-00-00".utf8), shape.count < 11 || "-_ ".utf8.contains(shape[10]) else {
      return nil
    }
    var parser = DateParser(String(name.prefix(10)))
    return try parser.date()
  }

  /// The instant: midnight if no time was written, in `defaultOffset` if no offset was.
  public func dateTime(defaultOffset: UTCOffset) -> DateTime {
    DateTime(date, secondsOfDay: secondsOfDay ?? 0, offset: offset ?? defaultOffset)
  }
}
