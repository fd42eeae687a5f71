/// Marks what a paragraph as a whole has too much or too little of.
struct ParagraphCheck {
  let passage: Passage

  func appendFindings(to findings: inout [TextFinding]) {
    // The last three say enough.
    let words = Array(
      passage.tokens.reversed().lazy.filter { $0.kind != .blank && $0.kind != .lineBreak }.prefix(3)
        .reversed())
    guard let last = words.last else { return }
    if let stray = strayLetter(words) {
      findings.append(stray)
      return
    }
    if passage.text.count <= 80, isResidue { findings.append(TextFinding(.webResidue, passage.text.indices)) }
    if passage.kind == .paragraph, last.kind == .word || last.kind == .number, isLongSentence {
      findings.append(
        TextFinding(.missingFinalStop, last.range, suggestion: passage.string(last.range) + "."))
    }
  }

  /// A paragraph of one letter, or a letter behind the full stop that ends it: `2024 .z`.
  private func strayLetter(_ words: [Token]) -> TextFinding? {
    guard passage.kind == .paragraph, let last = words.last, last.kind == .word, last.word.letterCount == 1,
      last.word.letterCase == .lower
    else { return nil }
    if words.count == 1 { return TextFinding(.strayLetter, last.range, suggestion: "") }
    let tokens = passage.tokens
    guard let index = tokens.lastIndex(where: { $0.start == last.start }), words.count >= 3,
      words[words.count - 2].isCharacter(".")
    else { return nil }
    // `1.a`, `v.v` and `3. a` may be meant.
    let stop = words[words.count - 2]
    let before = words[words.count - 3]
    let isApart = tokens[index - 1].kind == .blank || before.end < stop.start
    guard isApart, before.kind == .word ? before.word.letterCount > 1 : before.end < stop.start else {
      return nil
    }
    return TextFinding(.strayLetter, before.end..<last.end, suggestion: ".")
  }

  // MARK: Residue of web pages

  private var isResidue: Bool {
    let text = Folding.folded(String(decoding: passage.text, as: UTF8.self))
    if Self.residue.contains(text) { return true }
    return Self.counters.contains { counter in
      text.hasPrefix(counter)
        && text.dropFirst(counter.count).allSatisfy { ": .".contains($0) || $0.isNumber }
        && text.contains(where: \.isNumber)
    }
  }

  private static let counters = ["luot xem", "so luot xem", "luot truy cap", "luot doc", "views"]

  private static let residue: Set<String> = [
    "skip to main content", "skip to content", "skip to navigation", "about", "tweet", "share", "print",
    "email this",
    "[tro ve]", "tro ve dau trang", "ve dau trang", "chuyen toi noi dung chinh", "chuyen den noi dung chinh",
    "in bai viet", "ban in", "gui email", "luu bai viet", "xem voi co chu", "xem voi co chu a a a",
    "tin lien quan", "cac tin khac", "tin cung chuyen muc", "like share", "chia se facebook", "quay lai",
    "dang nhap", "dang ky", "trang chu", "read more", "home", "menu", "search", "tim kiem", "binh luan",
    "comments",
    "toggle navigation", "back to top", "add new comment", "log in", "vietnamese english",
  ]

  // MARK: The end

  /// Twenty syllables or more on its last line: too long for a signature, an address or a label.
  private var isLongSentence: Bool {
    let line = passage.tokens.lastIndex { $0.kind == .lineBreak }.map { $0 + 1 } ?? 0
    return passage.tokens[line...].lazy.filter { $0.isSyllable }.prefix(20).count == 20
  }
}
