/// Turns byte ranges into positions. It only moves forward, so that a whole file takes linear time however
/// long its lines are: ask in the order of the source.
struct SourceCursor {
  private let source: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ source: [UInt8]) {
    self.source = source
  }

  mutating func position(of range: Range<Int>) -> SourcePosition {
    advance(to: range.lowerBound)
    let lineEnd = source[range].firstIndex(of: .lineFeed) ?? range.upperBound
    let length = max(1, characters(in: range.lowerBound..<lineEnd))
    return SourcePosition(line: line, column: column, length: length)
  }

  private mutating func advance(to target: Int) {
    var lineStart = offset
    for index in offset..<target where source[index] == .lineFeed {
      line += 1
      column = 1
      lineStart = index + 1
    }
    let count = characters(in: lineStart..<target)
    column += count
    offset = target
    // A few signs, such as U+070F, are one character with whatever follows them.
    let isJoined =
      target > lineStart && target < source.count && characters(in: lineStart..<target + 1) == count
    if isJoined { column -= 1 }
  }

  private func characters(in range: Range<Int>) -> Int {
    String(decoding: source[range], as: UTF8.self).count
  }
}
