import Markdown

/// Turns offsets in a text into places. The nearer an offset is to the one before, the quicker.
struct PlaceCursor {
  private let source: SourceText
  /// The offset at which each line begins.
  private let lines: [Int]
  /// Index in `lines`.
  private var line = 0
  private var offset = 0
  /// 1-based, in characters.
  private var column = 1

  init(_ source: SourceText) {
    self.source = source
    var lines = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(offset + 1)
    }
    self.lines = lines
  }

  /// The place of `range`, which is cut at the end of its first line.
  mutating func place(of range: Range<Int>) -> SourcePlace {
    let start = min(range.lowerBound, source.bytes.count)
    move(to: start)
    let end = line + 1 < lines.count ? lines[line + 1] - 1 : source.bytes.count
    let length = count(start..<max(start, min(range.upperBound, end)))
    return SourcePlace(file: source.file, line: line + 1, column: column, length: length)
  }

  /// The place of a part of a run of `text`, which has this source.
  mutating func place(of range: Range<Int>, in run: ProseRun, of text: CheckedText) -> SourcePlace {
    place(of: text.sourceRange(of: range, in: run))
  }

  private mutating func move(to start: Int) {
    let target = lineIndex(at: start)
    if target != line { (line, offset, column) = (target, lines[target], 1) }
    column += start >= offset ? count(offset..<start) : -count(start..<offset)
    offset = start
  }

  private func lineIndex(at offset: Int) -> Int {
    lines.partitioningIndex { $0 > offset } - 1
  }

  private func count(_ range: Range<Int>) -> Int {
    String(decoding: source.bytes[range], as: UTF8.self).count
  }
}
