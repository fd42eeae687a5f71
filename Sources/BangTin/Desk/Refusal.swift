public import Vietnamese

/// Why something that a person asked for is not done: their input, not the machine's fault.
public struct Refusal: Error, Sendable, Equatable {
  /// What is wrong: lower case, no full stop, back-ticks round what the person typed.
  public let message: Bilingual
  /// What to do: an action.
  public let hint: Bilingual?

  /// Both languages side by side.
  public init(vi: String, en: String, hint: Bilingual? = nil) {
    message = Bilingual(vi: vi, en: en)
    self.hint = hint
  }
}

extension Refusal {
  /// What is wrong with a date that a person wrote.
  public init(_ error: DateParseError, in written: String) {
    let (message, hint) = Diagnostic.words(for: error, in: written)
    self.init(vi: message.vi, en: message.en, hint: hint)
  }

  /// What is wrong with the address of a site; `meant` is the one that was probably meant.
  public static func badURL(_ text: String, meant: String?) -> Refusal {
    let diagnostic = Diagnostic.badURL(text, at: nil, hint: SiteURL.hint(for: text))
    return Refusal(
      vi: diagnostic.message.vi, en: diagnostic.message.en,
      hint: meant.map { .didYouMean($0) } ?? diagnostic.hint)
  }
}
