/// A language in which dates and numbers can be written; the raw value is its BCP 47 tag.
public enum Language: String, CaseIterable, Sendable {
  /// Tiếng Việt.
  case vietnamese = "vi"
  /// English, with the day before the month.
  case english = "en"
}
