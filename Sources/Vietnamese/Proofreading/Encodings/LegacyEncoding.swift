/// How text came to be unreadable.
public enum LegacyEncoding: String, Sendable, CaseIterable {
  /// TCVN 5712 (ABC, the .VnTime fonts) read as Latin 1.
  case tcvn3
  /// A VNI font read as Latin 1.
  case vni
  /// Windows-1258 read as Windows-1252.
  case windows1258
  /// UTF-8 read as Windows-1252.
  case mojibake
  /// VIQR: marks typed as punctuation.
  case viqr

  /// The rule that speaks of it.
  public var rule: TextRule {
    switch self {
    case .tcvn3: .tcvn3Text
    case .vni: .vniText
    case .windows1258: .windows1258Text
    case .mojibake: .mojibake
    case .viqr: .viqrText
    }
  }
}
