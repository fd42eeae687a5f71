/// How much a finding matters.
public enum TextSeverity: Sendable, Hashable {
  /// Wrong beyond doubt.
  case error
  /// Wrong as a rule.
  case warning
  /// Worth a look; names and foreign words are among them.
  case note
}

extension TextRule {
  /// The severity that suits most sites.
  public var severity: TextSeverity {
    switch self {
    case .invalidSyllable, .misplacedTone, .missingTone, .telexLeftover, .vniLeftover, .tcvn3Text, .vniText,
      .windows1258Text, .mojibake, .viqrText, .lostLetters, .impossibleDate:
      .error
    case .unknownName, .unknownAbbreviation, .accountNumber: .note
    default: .warning
    }
  }
}
