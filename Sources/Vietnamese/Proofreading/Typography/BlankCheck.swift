/// Marks blanks that are too many, of the wrong kind, or in the wrong place; at most one finding for each run of them.
struct BlankCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    if passage.tokens.allSatisfy({ $0.kind == .blank || $0.kind == .lineBreak }) {
      if passage.text.contains(where: { $0 >= 0x80 }) {
        findings.append(TextFinding(.blankParagraph, passage.text.indices, suggestion: "", isCertain: true))
      }
      return
    }
    for index in passage.tokens.indices where passage.tokens[index].kind == .blank {
      if let finding = finding(index) { findings.append(finding) }
    }
  }

  private func finding(_ index: Int) -> TextFinding? {
    let blank = passage.tokens[index]
    let isPlain = blank.range.count == 1 && passage.text[blank.start] == UInt8(ascii: " ")
    guard let before = passage.token(at: index - 1) else {
      return remove(blank, .indentation)
    }
    guard let after = passage.token(at: index + 1), after.kind != .lineBreak, before.kind != .lineBreak else {
      // Two spaces at the end of a line are Markdown, and those at its beginning nobody sees.
      return hasOnlySpaces(blank) ? nil : remove(blank, .noBreakSpace)
    }
    if isBeforePunctuation(index) { return remove(blank, .spaceBeforePunctuation) }
    if isInsideBrackets(before, after) { return remove(blank, .spaceInsideBrackets) }
    if isPlain || isBesideDash(before, after) && blank.range.count == 1 { return nil }
    if isLongerThanOneSpace(blank) {
      return TextFinding(.doubleSpace, blank.range, suggestion: " ", isCertain: true)
    }
    // `5 kg`, `Điều 5`: the no-break space of a careful typist.
    if hasOnlySpaces(blank) || before.kind == .number || after.kind == .number { return nil }
    return TextFinding(.noBreakSpace, blank.range, suggestion: " ", isCertain: true)
  }

  private func remove(_ blank: Token, _ rule: TextRule) -> TextFinding {
    TextFinding(rule, blank.range, suggestion: "", isCertain: true)
  }

  private func hasOnlySpaces(_ blank: Token) -> Bool { passage.text[blank.range].allSatisfy { $0 < 0x80 } }

  private func isLongerThanOneSpace(_ blank: Token) -> Bool {
    Tokenizer.decode(passage.text, at: blank.start).length < blank.range.count
  }

  // MARK: Neighbours

  private func isBeforePunctuation(_ index: Int) -> Bool {
    guard let before = passage.token(at: index - 1), let sign = passage.token(at: index + 1),
      sign.kind == .other,
      sign.mask != .address, !Sign.isLeader(before)
    else { return false }
    let next = passage.token(at: index + 2)
    switch sign.scalar {
    case 0x25: return before.kind == .number  // %
    case 0x2E: return next.map { $0.kind == .blank || $0.kind == .lineBreak || Sign.closes($0) } ?? true
    case 0x2C, 0x3B: return !Sign.opens(before)  // , ;
    case 0x3A, 0x21, 0x3F:  // : ! ? but no smiley, no `!=`, no `tỷ lệ 1 : 500`
      let follows = passage.token(at: index + 3)
      if before.kind == .number, next?.kind == .blank, follows?.kind == .number { return false }
      return !Sign.opens(before)
        && (next.map { $0.kind != .other || Sign.endsWords($0) || Sign.isQuote($0) } ?? true)
    default: return false
    }
  }

  private func isInsideBrackets(_ before: Token, _ after: Token) -> Bool {
    if before.mask == .address || after.mask == .address { return false }
    if Sign.opens(before) { return after.kind == .word || after.kind == .number }
    return Sign.closes(after) && (before.kind == .word || before.kind == .number || Sign.endsWords(before))
  }

  private func isBesideDash(_ before: Token, _ after: Token) -> Bool {
    Sign.isDash(before) || Sign.isDash(after)
  }
}
