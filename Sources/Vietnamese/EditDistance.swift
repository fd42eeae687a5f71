/// How far a misspelt word is from those that were possible.
public enum EditDistance {
  /// Longer words get no suggestion: the time grows with the square of the length.
  static let maximumLength = 64

  /// The candidate that was probably meant: one that differs in case, diacritics or separators only, else the
  /// nearest of those within max(1, a third of the word's length) edits; of two equally near, the first.
  /// Nil if none is near.
  public static func closest(to word: String, in candidates: some Sequence<String>) -> String? {
    let typed = Array(Folding.folded(word).unicodeScalars)
    guard (1...maximumLength).contains(typed.count) else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let folded = Array(Folding.folded(candidate).unicodeScalars)
      let limit = min(max(1, typed.count / 3), (best?.distance ?? typed.count) - 1)
      guard limit >= 0, abs(folded.count - typed.count) <= limit else { continue }
      let distance = between(typed, folded)
      if distance <= limit { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions,
  /// replacements and swaps of neighbours, no part edited twice.
  public static func between<Element: Equatable>(_ first: [Element], _ second: [Element]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(last.count)
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
