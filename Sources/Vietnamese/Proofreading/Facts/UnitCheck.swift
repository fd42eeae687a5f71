/// Marks units that stand twice: `25.000đ đồng`.
enum UnitCheck {
  static func appendFindings(in passage: Passage, to findings: inout [TextFinding]) {
    for index in passage.tokens.indices where passage.tokens[index].kind == .number {
      var first = index + 1
      let isApart = passage.token(at: first)?.kind == .blank
      if isApart { first += 1 }
      guard let sign = passage.token(at: first), passage.token(at: first + 1)?.kind == .blank,
        let unit = passage.token(at: first + 2), unit.kind == .word, isSame(sign, unit, in: passage)
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

  /// `%` is the shorter, `đồng` the clearer one.
  private static func suggestion(_ unit: Token, in passage: Passage) -> String? {
    let text = passage.string(unit.range)
    if text.lowercased() == "phần" { return nil }
    return text.lowercased() == "đ" ? " đồng" : " " + text
  }
}
