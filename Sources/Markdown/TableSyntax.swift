/// Rows and delimiter rows as GitHub Flavored Markdown 0.29 has them, section "Tables (extension)".
enum TableSyntax {
  enum Alignment {
    case none, left, center, right

    var attribute: String {
      switch self {
      case .none: ""
      case .left: " class=\"left\""
      case .center: " class=\"center\""
      case .right: " class=\"right\""
      }
    }
  }

  /// The cells of a line, blanks round them left out; `\|` does not separate.
  static func cells(of line: Range<Int>, in text: Bytes) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = text.firstNonBlank(from: line.lowerBound, to: line.upperBound)
    if start < line.upperBound, text[start] == UInt8(ascii: "|") { start += 1 }
    var at = start
    while at < line.upperBound {
      if text[at] == .backslash, at + 1 < line.upperBound, text[at + 1].isPunctuation {
        at += 2
      } else if text[at] == UInt8(ascii: "|") {
        cells.append(text.trimmed(start..<at))
        at += 1
        start = at
      } else {
        at += 1
      }
    }
    let last = text.trimmed(start..<line.upperBound)
    if !last.isEmpty { cells.append(last) }
    return cells
  }

  /// The columns' alignments if the line is a delimiter row.
  static func alignments(of line: Range<Int>, in text: Bytes) -> [Alignment]? {
    guard mayBeDelimiterRow(line, in: text) else { return nil }
    var alignments: [Alignment] = []
    for cell in cells(of: line, in: text) {
      let isLeft = !cell.isEmpty && text[cell.lowerBound] == UInt8(ascii: ":")
      let isRight = !cell.isEmpty && text[cell.upperBound - 1] == UInt8(ascii: ":")
      let start = cell.lowerBound + (isLeft ? 1 : 0)
      let end = cell.upperBound - (isRight ? 1 : 0)
      guard start < end, text[start..<end].allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  static func mayBeDelimiterRow(_ line: Range<Int>, in text: Bytes) -> Bool {
    line.count > 1 && text[line].allSatisfy(isOfDelimiterRow)
  }

  static func isOfDelimiterRow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), .space, .tab: true
    default: false
    }
  }
}

extension Bytes {
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = firstNonBlank(from: range.lowerBound, to: range.upperBound)
    var end = range.upperBound
    while end > start, self[end - 1].isBlank { end -= 1 }
    return start..<end
  }
}
