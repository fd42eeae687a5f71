/// Marks units that stand twice: `25.000đ đồng`.
enum UnitCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].kind == .number {
      var first = index + 1
      let isApart = passage.token(at: first)?.kind == .blank
      if isApart { first += 1 }
      guard let sign = passage.token(at: first), passage.token(at: first + 1)?.kind == .blank,
        let unit = passage.token(at: first + 2), unit.kind == .word, isSame(sign, unit, in: passage),
        !beginsOtherWord(first + 2, in: passage)
      else { continue }
      let range = passage.tokens[index].end..<unit.end
      findings.append(TextFinding(.doubleUnit, range, suggestion: suggestion(unit, in: passage)))
    }
  }

  private static func isSame(_ sign: Token, _ unit: Token, in passage: Passage) -> Bool {
    let second = passage.string(unit.range).lowercased()
    if sign.isCharacter("%") { return second == "phần" }
    if sign.isCharacter("₫") { return second == "đồng" }
    guard sign.kind == .word else { return false }
    let first = passage.string(sign.range).lowercased()
    if second == "đồng" { return ["đ", "vnđ", "vnd", "đồng"].contains(first) }
    if second == "đ" { return ["đồng", "đ", "vnđ"].contains(first) }
    return first == second && ["kg", "km", "ha", "m", "cm", "mm", "lít", "tấn", "tạ"].contains(first)
  }

  /// `20.000đ đồng thời giảm`, `5.000đ Đồng Văn`
  private static func beginsOtherWord(_ index: Int, in passage: Passage) -> Bool {
    let unit = passage.tokens[index]
    guard unit.word.identity == dong else { return false }
    if unit.word.letterCase == .capitalized { return true }
    return passage.nextWord(after: index).map { afterDong.contains(passage.tokens[$0].word.identity) }
      ?? false
  }

  private static let dong = Phrase.identity(of: "đồng")

  /// Syllables that make a word of their own with `đồng` before them.
  private static let afterDong = Set(
    """
    thời loạt bào bộ hồ chí ý đội phục nghiệp hành đều tình dạng nghĩa tâm lòng minh bằng ruộng khởi quê môn \
    cấp diễn nhất thuận hương hao sức chủ phạm dao áng
    """.split(separator: " ").map(Phrase.identity))

  /// `%` is the shorter, `đồng` the clearer one.
  private static func suggestion(_ unit: Token, in passage: Passage) -> String? {
    let text = passage.string(unit.range)
    if text.lowercased() == "phần" { return nil }
    return text.lowercased() == "đ" ? " đồng" : " " + text
  }
}
