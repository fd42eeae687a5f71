extension DiagnosticCode {
  /// What the rule asks, in a sentence.
  public var explanation: Bilingual { Bilingual(vi: "", en: "") }
}
