/// Marks hyphens and dashes whose blanks do not match.
struct HyphenCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    for index in passage.tokens.indices {
      let dash = passage.tokens[index]
      guard Sign.isDash(dash), dash.mask != .address, let before = passage.token(at: index - 1),
        let after = passage.token(at: index + 1)
      else { continue }
      if before.kind == .blank, after.kind == .word || after.kind == .number {
        if let left = passage.token(at: index - 2) {
          appendOneSided(before.start, left, dash, after, to: &findings)
        }
      } else if after.kind == .blank, before.kind == .word || before.kind == .number || Sign.closes(before) {
        if let right = passage.token(at: index + 2), right.kind == .word || right.kind == .number {
          appendOneSided(dash.start, before, dash, right, to: &findings)
        }
      } else if isBetweenTerms(before, after) {
        findings.append(TextFinding(.tightHyphen, dash.range, suggestion: " \(passage.string(dash.range)) "))
      }
    }
  }

  private func appendOneSided(
    _ start: Int, _ left: Token, _ dash: Token, _ right: Token, to findings: inout [TextFinding]
  ) {
    guard left.kind == .word || left.kind == .number || Sign.closes(left) else { return }
    // `nhiệt độ -5`
    if left.kind != .number, right.kind == .number, start < dash.start { return }
    // `pre- và post-`: part of a foreign word.
    if left.kind == .word, left.word.letterCase == .lower, !left.isSyllable { return }
    let isTight =
      left.kind == .number && right.kind == .number || isAbbreviation(left) && isAbbreviation(right)
    let sign = passage.string(dash.range)
    let end = start < dash.start ? dash.end : right.start
    let isCertain = isTight || left.isSyllable && right.isSyllable
    findings.append(
      TextFinding(
        .oneSidedHyphen, start..<end, suggestion: isTight ? sign : " \(sign) ", isCertain: isCertain))
  }

  private func isAbbreviation(_ token: Token) -> Bool {
    token.kind == .word && token.word.letterCase == .upper
  }

  // MARK: Terms

  /// Between two terms of two words each a hyphen has blanks; `Mác-Lênin` has none, so only known pairs count.
  private func isBetweenTerms(_ before: Token, _ after: Token) -> Bool {
    guard before.kind == .word, after.kind == .word, let left = Self.pairs[before.word.identity] else {
      return false
    }
    return left.contains(after.word.identity)
  }

  /// By the last word of the first term, the first words of the second.
  private static let pairs: [UInt64: [UInt64]] = {
    let pairs = """
      tế-xã phòng-an ninh-quốc hóa-xã trị-xã tế-chính tế-văn hóa-thể chính-kế vụ-quân ninh-trật hội-quốc
      """.split { $0 == " " || $0 == "\n" }.map { $0.split(separator: "-").map(Phrase.identity) }
    return Dictionary(grouping: pairs.filter { $0.count == 2 }) { $0[0] }.mapValues { $0.map { $0[1] } }
  }()
}
