public import Vietnamese

/// Something wrong with the site, with its address and what to do about it.
///
/// A diagnostic is a value: the stages of the build return them and the command prints them.
public struct Diagnostic: Sendable, Hashable {
  /// How much a diagnostic weighs: one error stops the build, warnings do not, and a note is only worth a look.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    case error
    case warning
    /// Only `check` gives notes.
    case note

    /// Errors sort before warnings, and those before notes.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    }
  }

  /// Whether the build stops.
  public let severity: Severity
  /// The stable name of the rule, the same in every language.
  public let code: DiagnosticCode
  /// Where it is; `nil` for the site as a whole.
  public let place: SourcePlace?
  /// What is wrong: lower case, no full stop, back-ticks round what the person typed.
  public let message: Bilingual
  /// What to do: an action.
  public let hint: Bilingual?

  /// An error, in both languages.
  static func error(
    _ code: DiagnosticCode, at place: SourcePlace?, vi: String, en: String, hint: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .error, code: code, place: place, message: Bilingual(vi: vi, en: en), hint: hint)
  }

  /// A warning, in both languages.
  static func warning(
    _ code: DiagnosticCode, at place: SourcePlace?, vi: String, en: String, hint: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .warning, code: code, place: place, message: Bilingual(vi: vi, en: en), hint: hint)
  }
}

extension Diagnostic {
  /// Something that may be right, in both languages.
  static func note(
    _ code: DiagnosticCode, at place: SourcePlace?, vi: String, en: String, hint: Bilingual? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity: .note, code: code, place: place, message: Bilingual(vi: vi, en: en), hint: hint)
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them stops the build.
  var haveErrors: Bool { contains { $0.severity == .error } }
}

extension Diagnostic: Comparable {
  /// By file, line and column; those of the site as a whole come first.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    func key(_ d: Diagnostic) -> (String, Int, Int) {
      (d.place?.file ?? "", d.place?.line ?? 0, d.place?.column ?? 0)
    }
    let (ka, kb) = (key(a), key(b))
    if ka != kb { return ka < kb }
    if a.severity != b.severity { return a.severity < b.severity }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    return a.message.en < b.message.en
  }
}

/// One text in the two languages of the tool, declared side by side so that neither is forgotten.
public struct Bilingual: Sendable, Hashable {
  /// Vietnamese.
  public let vi: String
  /// English.
  public let en: String

  /// Both texts.
  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The text in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .vietnamese: vi
    case .english: en
    }
  }
}
