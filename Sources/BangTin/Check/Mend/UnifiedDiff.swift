/// The difference of two texts as `diff -u` writes it.
///
/// Mends change lines and never add or remove any: lines are compared by their number.
struct UnifiedDiff {
  private static let context = 3

  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  init(_ old: [UInt8], _ new: [UInt8]) {
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  /// Both headers and all hunks; empty where nothing differs.
  func lines(file: String) -> [String] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    return ["--- a/\(file)", "+++ b/\(file)"] + hunks.flatMap(lines)
  }

  /// Ranges of line numbers (from 0) that are shown together.
  private var hunks: [Range<Int>] {
    // Without the same number of lines the whole text is one hunk.
    guard old.count == new.count else { return [0..<max(old.count, new.count)] }
    var hunks: [Range<Int>] = []
    for line in old.indices where old[line] != new[line] {
      let range = max(0, line - Self.context)..<min(old.count, line + Self.context + 1)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }

  private func lines(of hunk: Range<Int>) -> [String] {
    let (before, after) = (hunk.clamped(to: old.indices), hunk.clamped(to: new.indices))
    var lines = ["@@ -\(before.lowerBound + 1),\(before.count) +\(after.lowerBound + 1),\(after.count) @@"]
    var removed: [String] = []
    var added: [String] = []
    for line in hunk {
      let (a, b) = (line < old.count ? old[line] : nil, line < new.count ? new[line] : nil)
      if a == b, let a {
        lines += removed + added
        (removed, added) = ([], [])
        lines.append(" " + Self.text(a))
      } else {
        if let a { removed.append("-" + Self.text(a)) }
        if let b { added.append("+" + Self.text(b)) }
      }
    }
    return lines + removed + added
  }

  private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String { String(decoding: line, as: UTF8.self) }
}
