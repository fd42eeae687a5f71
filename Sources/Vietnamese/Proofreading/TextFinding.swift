/// One thing in a text that a careful reader would mark.
public struct TextFinding: Sendable, Hashable {
  /// What is wrong.
  public let rule: TextRule
  /// Where, in UTF-8 bytes of the given text from 0; never empty, never inside a character.
  public let range: Range<Int>
  /// What should stand in the range instead; empty where it should go. Nil if nobody can know.
  public let suggestion: String?
  /// The suggestion changes no word: spaces, characters nobody sees, list markers, a proven encoding. It may be
  /// applied without asking a person about it.
  public let isCertain: Bool

  init(_ rule: TextRule, _ range: Range<Int>, suggestion: String? = nil, isCertain: Bool = false) {
    self.rule = rule
    self.range = range
    self.suggestion = suggestion
    self.isCertain = isCertain
  }

  /// The same, for a person to decide.
  var uncertain: TextFinding { TextFinding(rule, range, suggestion: suggestion) }
}
