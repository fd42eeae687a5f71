/// The original text by lines, and places in it as people count them.
struct SourceLines {
  let bytes: Bytes
  let firstLine: Int
  private let starts: [Int]
  /// Where the last column was counted: places mostly come in order, and lines may be long.
  private var counted = (offset: 0, line: 0, column: 1)

  init(_ bytes: Bytes, firstLine: Int) {
    self.bytes = bytes
    self.firstLine = firstLine
    var starts = [0]
    starts.reserveCapacity(bytes.count / 64 + 8)
    var at = 0
    while let end = bytes.find(.newline, from: at) {
      starts.append(end + 1)
      at = end + 1
    }
    self.starts = starts
  }

  /// Byte range of the 1-based line of the text, its line end left out; empty beyond the last.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[line - 1]
    return start..<(line < starts.count ? starts[line] - 1 : bytes.count)
  }

  /// The place of `length` bytes at `offset`, cut at the line's end.
  mutating func place(at offset: Int, length: Int) -> SourcePlace {
    let offset = min(offset, bytes.count)
    let line = lineNumber(at: offset)
    let range = range(ofLine: line)
    let start = min(offset, range.upperBound)
    let column = column(at: start, line: line, from: range.lowerBound)
    let end = min(start + length, range.upperBound)
    let characters = bytes.slice(start..<end).characterCount
    return SourcePlace(line: firstLine + line - 1, column: column, length: characters)
  }

  private mutating func column(at offset: Int, line: Int, from lineStart: Int) -> Int {
    if counted.line != line || counted.offset > offset { counted = (lineStart, line, 1) }
    let column = counted.column + bytes.slice(counted.offset..<offset).characterCount
    counted = (offset, line, column)
    return column
  }

  /// 1-based line of the text.
  private func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Bytes {
  /// Grapheme clusters. Counts scalars where each is a cluster of its own, as in Vietnamese text in NFC.
  var characterCount: Int {
    var count = 0
    var at = 0
    while at < self.count {
      let byte = self[at]
      if byte < 0x80 {
        if byte == 0x0D { return String(decoding: self, as: UTF8.self).count }
        at += 1
      } else if byte < 0xCC {
        at += 2  // to U+02FF
      } else if byte == 0xE1, at + 1 < self.count, self[at + 1] & 0xFC == 0xB8 {
        at += 3  // U+1E00…U+1EFF
      } else if byte == 0xE2, at + 2 < self.count, self[at + 1] == 0x80, 0x90...0xA6 ~= self[at + 2] {
        at += 3  // dashes, quotation marks, the ellipsis
      } else {
        return String(decoding: self, as: UTF8.self).count
      }
      count += 1
    }
    return count
  }
}
