/// Finds where raw HTML stands in the original text. cmark gives it back as written, so it is looked for in the
/// lines of its block, behind what was found there before.
struct TagFinder {
  private let lines: SourceLines
  private var searchedTo = 0
  /// Bytes that may still be looked at; beyond, only the block's place is told. Keeps floods of tags cheap.
  private var budget = 20_000_000

  init(lines: SourceLines) { self.lines = lines }

  /// Byte range of the first line of a piece of HTML in the block on the given lines of the text.
  mutating func range(of html: String, lines block: ClosedRange<Int>) -> Range<Int> {
    var html = html
    return html.withUTF8 { html in
      let firstLine = html.slice(0..<(html.find(.newline) ?? html.count))
      let limits = searchRange(block)
      var at = limits.lowerBound
      while let hit = lines.bytes.find(firstLine, from: at, to: limits.upperBound) {
        at = hit + 1
        if lines.bytes.isEscaped(at: hit) { continue }
        searchedTo = hit + firstLine.count
        budget -= searchedTo - limits.lowerBound
        return hit..<searchedTo
      }
      budget -= limits.count
      return limits.lowerBound..<limits.lowerBound
    }
  }

  /// Moves behind a code span, so that a tag in it is not taken for one behind it.
  mutating func skipCodeSpan(lines block: ClosedRange<Int>, length: Int) {
    let limits = searchRange(block)
    guard let open = lines.bytes.find(UInt8(ascii: "`"), from: limits.lowerBound, to: limits.upperBound)
    else { return }
    var at = open
    while let ticks = tickRun(from: at, to: limits.upperBound) {
      at = ticks.upperBound
      var close = tickRun(from: at, to: limits.upperBound)
      while let run = close, run.count != ticks.count {
        budget -= run.upperBound - ticks.upperBound
        close = budget > 0 ? tickRun(from: run.upperBound, to: limits.upperBound) : nil
      }
      // What stands between may have lost a space at both ends.
      guard let close, abs(close.lowerBound - ticks.upperBound - length) <= 2 else { continue }
      searchedTo = close.upperBound
      return
    }
  }

  private func searchRange(_ block: ClosedRange<Int>) -> Range<Int> {
    let first = lines.range(ofLine: block.lowerBound)
    let last = lines.range(ofLine: block.upperBound)
    let start = max(first.lowerBound, min(searchedTo, last.upperBound))
    return start..<(budget > 0 ? last.upperBound : start)
  }

  private func tickRun(from start: Int, to end: Int) -> Range<Int>? {
    guard let tick = lines.bytes.find(UInt8(ascii: "`"), from: start, to: end) else { return nil }
    var at = tick
    while at < end, lines.bytes[at] == UInt8(ascii: "`") { at += 1 }
    return tick..<at
  }
}
