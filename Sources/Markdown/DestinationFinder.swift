/// Finds where a destination stands in the original text.
struct DestinationFinder {
  private let source: Bytes
  private let origins: [MarkedSource.Origin]
  /// Places without a mark by what stands there, those that were handed out left out (but for the last).
  private lazy var unmarked = indexUnmarked()

  init(source: Bytes, origins: [MarkedSource.Origin]) {
    self.source = source
    self.origins = origins
  }

  /// Byte range of a destination in the original text: by its mark's number, else by its decoded text.
  mutating func range(mark: Int?, destination: String) -> Range<Int>? {
    if let mark, mark < origins.count { return range(at: origins[mark].offset) }
    guard origins.contains(where: { !$0.isMarked }), var offsets = unmarked[destination],
      let offset = offsets.last
    else { return nil }
    if offsets.count > 1 {
      offsets.removeLast()
      unmarked[destination] = offsets
    }
    return range(at: offset)
  }

  /// As cmark reads a destination: `<…>`, or up to white space or a `)` that was not opened.
  private func range(at start: Int) -> Range<Int> {
    let isPointed = start > 0 && source[start - 1] == UInt8(ascii: "<")
    var depth = 0
    var at = start
    while at < source.count {
      let byte = source[at]
      if byte == .backslash, at + 1 < source.count, source[at + 1].isPunctuation {
        at += 2
        continue
      }
      if isPointed ? byte == UInt8(ascii: ">") || byte == .newline : byte.isWhitespace { break }
      if !isPointed {
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
      }
      at += 1
    }
    return start..<min(at, source.count)
  }

  private func indexUnmarked() -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for origin in origins.reversed() where !origin.isMarked {
      index[decoded(range(at: origin.offset)), default: []].append(origin.offset)
    }
    return index
  }

  /// Backslash escapes and `&amp;` decoded: enough to know a destination again.
  private func decoded(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      if source[at] == .backslash, at + 1 < range.upperBound, source[at + 1].isPunctuation { at += 1 }
      bytes.append(source[at])
      at += source.has("&amp;", at: at) ? 5 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
