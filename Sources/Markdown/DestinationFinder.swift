/// Finds where a destination stands in the original text.
struct DestinationFinder {
  private let source: Bytes
  private let origins: [MarkedSource.Origin]
  /// Places without a mark by what stands there; nil until one is asked for.
  private var unmarked: [String: Places]?

  /// In bytes: the path of a file, not the rest of a paragraph.
  private static let longestWithBlanks = 512

  /// The places of one destination, handed out in order; the last again and again.
  private struct Places {
    var offsets: [Int] = []
    var next = 0

    mutating func take() -> Int {
      defer { if next < offsets.count - 1 { next += 1 } }
      return offsets[next]
    }
  }

  init(source: Bytes, origins: [MarkedSource.Origin]) {
    self.source = source
    self.origins = origins
  }

  /// Byte range of a destination in the original text: by its mark's number, else by its decoded text.
  mutating func range(mark: Int?, destination: String) -> Range<Int>? {
    if let mark, mark < origins.count { return range(at: origins[mark].offset) }
    if unmarked == nil { unmarked = indexUnmarked() }
    return (unmarked?[destination]?.take()).map { range(at: $0) }
  }

  /// Byte range of what a person took for a destination: up to the `)` on its line, blanks and all; nil where it holds
  /// none, or does not look like a file.
  func rangeWithBlanks(mark: Int) -> Range<Int>? {
    guard mark < origins.count else { return nil }
    let start = origins[mark].offset
    let limit = min(source.count, start + Self.longestWithBlanks)
    let line = source.find(.newline, from: start, to: limit) ?? limit
    guard start > 0, source[start - 1] == UInt8(ascii: "("),
      let end = source.find(UInt8(ascii: ")"), from: start, to: line)
    else { return nil }
    let destination = source.slice(start..<end)
    guard destination.find(.space) != nil else { return nil }
    let ending = destination.reversed().prefix { $0 != UInt8(ascii: ".") }
    let isFile =
      (1...5).contains(ending.count) && ending.count < destination.count - 1
      && ending.allSatisfy { $0.isLetter || $0.isDigit }
    return isFile ? start..<end : nil
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

  private func indexUnmarked() -> [String: Places] {
    var index: [String: Places] = [:]
    for origin in origins where !origin.isMarked {
      index[decoded(range(at: origin.offset)), default: Places()].offsets.append(origin.offset)
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
