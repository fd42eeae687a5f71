import Vietnamese

extension DiagnosticCode {
  /// The code of a rule of texts: its own name.
  init(_ rule: TextRule) {
    self = DiagnosticCode(rawValue: rule.rawValue) ?? .invalidSyllable
  }
}
