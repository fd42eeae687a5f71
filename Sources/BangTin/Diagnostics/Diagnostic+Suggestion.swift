import Vietnamese

extension Bilingual {
  /// “Did you mean …?” for a misspelt word, where one of `candidates` is near enough.
  static func didYouMean(_ word: String, among candidates: [String]) -> Bilingual? {
    EditDistance.closest(to: word, in: candidates).map { didYouMean($0) }
  }

  static func didYouMean(_ candidate: String) -> Bilingual {
    Bilingual(
      vi: "có phải bạn muốn viết `\(candidate)`?", en: "did you mean `\(candidate)`?")
  }

  /// “Write one of …”, for a short list of choices.
  static func oneOf(_ choices: [String]) -> Bilingual {
    let list = choices.map { "`\($0)`" }.joined(separator: ", ")
    return Bilingual(vi: "viết một trong: \(list)", en: "write one of: \(list)")
  }
}
