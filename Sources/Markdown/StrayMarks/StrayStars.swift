/// Finds the `**` of a block that make nothing bold: `**Đậm ** chữ`, `**Kính gửi:**các thôn`, `**Đậm`.
enum StrayStars {
  /// Pairing takes time in proportion to the runs that are still open.
  private static let mostRuns = 200

  /// What was meant to be bold, with its stars, in order; of what has no end, the stars.
  static func find(in text: Bytes, of block: Range<Int>) -> [(isClosed: Bool, range: Range<Int>)] {
    guard text.find("**", from: block.lowerBound, to: block.upperBound) != nil else { return [] }
    var runs = runs(in: text.slice(block))
    guard runs.count <= mostRuns else { return [] }
    pair(&runs)
    // A longer run is a mask or a signature.
    let stray = runs.filter { $0.left == 2 && $0.range.count == 2 }
    return meant(stray).map { isClosed, range in
      (isClosed, range.lowerBound + block.lowerBound..<range.upperBound + block.lowerBound)
    }
  }

  private static func runs(in text: Bytes) -> [StarRun] {
    let codeEnds = text.find(UInt8(ascii: "`")) == nil ? [:] : InlineMarks(of: text).codeEnds
    let hasEscapes = text.find(.backslash) != nil
    var runs: [StarRun] = []
    var at = 0
    while at < text.count {
      switch text[at] {
      case .backslash: at += 2
      case UInt8(ascii: "`"): at = codeEnds[at] ?? at + 1
      case UInt8(ascii: "*"):
        let run = StarRun(at: at, in: text)
        runs.append(run)
        at = run.range.upperBound
      default:
        at = hasEscapes || !codeEnds.isEmpty ? at + 1 : text.find(UInt8(ascii: "*"), from: at) ?? text.count
      }
    }
    return runs
  }

  /// As CommonMark 0.30 pairs them, section 6.2, "process emphasis".
  private static func pair(_ runs: inout [StarRun]) {
    var open: [Int] = []
    for index in runs.indices {
      while runs[index].closes, runs[index].left > 0,
        let last = open.lastIndex(where: { runs[$0].pairs(with: runs[index]) })
      {
        open.removeSubrange((last + 1)...)
        let used = min(2, runs[open[last]].left, runs[index].left)
        runs[open[last]].left -= used
        runs[index].left -= used
        if runs[open[last]].left == 0 { open.removeLast() }
      }
      if runs[index].opens, runs[index].left > 0 { open.append(index) }
    }
  }

  /// Two that have words between them, or one that begins a word and never ends; `nghèo**` and `(**)` are notes.
  private static func meant(_ stray: [StarRun]) -> [(isClosed: Bool, range: Range<Int>)] {
    var found: [(isClosed: Bool, range: Range<Int>)] = []
    var index = 0
    while index < stray.count {
      let run = stray[index]
      if run.mayBegin, index + 1 < stray.count, stray[index + 1].mayEnd {
        found.append((true, run.range.lowerBound..<stray[index + 1].range.upperBound))
        index += 1
      } else if run.beginsWord {
        found.append((false, run.range))
      }
      index += 1
    }
    return found
  }
}
