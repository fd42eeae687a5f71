/// Refuses, in one pass over the bytes, what libcmark 0.30.2 takes too long for. Each count is an upper bound of
/// what the parser will meet (escaped and quoted characters count too), so nothing slips past it; the limits are
/// far above what people write.
struct FloodGuard {
  /// With every limit reached at once, 5 MB parse in about a second.
  static let maxLines = 250_000
  static let maxMarkup = 500_000
  static let maxNesting = 50
  /// Each `]` looks at every open `![`.
  static let maxOpenBrackets = 200
  static let maxTableCells = 200_000

  /// Whether more than nesting has to be looked at.
  private let countsMarkup: Bool
  private var lines = 0
  private var markup = 0
  private var openBrackets = 0
  private var nesting = 0

  static func check(_ text: Bytes, firstLine: Int) throws(MarkdownError) {
    var flood = FloodGuard(countsMarkup: mayHaveTooMuchMarkup(text))
    var start = 0
    while start < text.count {
      if let kind = flood.excess(inLineOf: text, from: &start) {
        throw MarkdownError(kind: kind, line: firstLine + flood.lines - 1)
      }
    }
  }

  private init(countsMarkup: Bool) { self.countsMarkup = countsMarkup }

  /// Most texts are too short for it, and have not brackets enough.
  private static func mayHaveTooMuchMarkup(_ text: Bytes) -> Bool {
    if text.count > maxMarkup { return true }
    var brackets = 0
    var at = 0
    while brackets <= maxOpenBrackets, let bracket = text.find(UInt8(ascii: "["), from: at) {
      brackets += 1
      at = bracket + 1
    }
    return brackets > maxOpenBrackets
  }

  private mutating func excess(inLineOf text: Bytes, from start: inout Int) -> MarkdownError.Kind? {
    lines += 1
    if lines > Self.maxLines { return .lines(limit: Self.maxLines) }
    if text[start] == .newline {
      // Only a line with nothing in it surely ends a paragraph, whatever it stands in.
      openBrackets = 0
      start += 1
      return nil
    }
    let prefix = ContainerPrefix(of: text, from: start)
    // Containers that stay open need their share of indentation or their `>`; others may open here.
    let opened = prefix.quotes + prefix.items
    if opened > 0 { nesting = min(nesting, prefix.indentation / 2 + prefix.quotes) + opened }
    markup += opened
    if nesting > Self.maxNesting { return .nesting(limit: Self.maxNesting) }
    let peak = countMarkup(in: text, from: &start)
    if markup > Self.maxMarkup { return .markup(limit: Self.maxMarkup) }
    return peak > Self.maxOpenBrackets ? .openBrackets(limit: Self.maxOpenBrackets) : nil
  }

  /// Moves `start` behind the line's end; returns the greatest number of brackets open at once.
  private mutating func countMarkup(in text: Bytes, from start: inout Int) -> Int {
    let end = text.find(.newline, from: start) ?? text.count
    var peak = openBrackets
    var at = countsMarkup ? start : end
    while at < end {
      if at + 8 <= end, !text.hasMarkup(in8From: at) {
        at += 8
        continue
      }
      let next = min(at + 8, end)
      while at < next {
        count(text[at])
        peak = max(peak, openBrackets)
        at += 1
      }
    }
    start = min(end + 1, text.count)
    return peak
  }

  private mutating func count(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      openBrackets += 1
      markup += 1
    case UInt8(ascii: "]"):
      openBrackets = max(0, openBrackets - 1)
      markup += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "&"),
      UInt8(ascii: "!"), .backslash:
      markup += 1
    default: break
    }
  }
}

extension Bytes {
  /// Whether one of the 8 bytes from `start` on may be markup. Looks at all of them at once; the first mask takes
  /// `X Y Z ^` for markup too, as they share five bits with `[ \ ] _`.
  fileprivate func hasMarkup(in8From start: Int) -> Bool {
    guard let base = baseAddress else { return false }
    let word = UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self)
    let zeros =
      (word & Self.lanes(0xF8) ^ Self.lanes(0x58)).zeroLanes
      | (word ^ Self.lanes(UInt8(ascii: "`"))).zeroLanes | (word ^ Self.lanes(UInt8(ascii: "*"))).zeroLanes
      | (word ^ Self.lanes(UInt8(ascii: "<"))).zeroLanes | (word ^ Self.lanes(UInt8(ascii: "&"))).zeroLanes
      | (word ^ Self.lanes(UInt8(ascii: "!"))).zeroLanes
    return zeros != 0
  }

  private static func lanes(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension UInt64 {
  /// Not zero if, and only if, one of the eight bytes is.
  fileprivate var zeroLanes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self & 0x8080_8080_8080_8080 }
}

/// The marks of block quotes and list items at the start of a line.
struct ContainerPrefix {
  /// Columns of blanks before the first list marker.
  private(set) var indentation = 0
  private(set) var quotes = 0
  private(set) var items = 0

  init(of text: Bytes, from start: Int) {
    var at = start
    while at < text.count {
      let byte = text[at]
      if byte == .space || byte == .tab {
        if items == 0 { indentation += byte == .tab ? 4 : 1 }
        at += 1
      } else if byte == UInt8(ascii: ">") {
        quotes += 1
        at += 1
      } else if let width = Self.listMarker(in: text, at: at) {
        if items == 0, Self.isThematicBreak(text, from: at) { return }
        items += 1
        at += width
      } else {
        return
      }
    }
  }

  private static func listMarker(in text: Bytes, at offset: Int) -> Int? {
    var end = offset
    switch text[offset] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
    default:
      while end < text.count, end - offset < 9, text[end].isDigit { end += 1 }
      guard end > offset, end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
      else { return nil }
      end += 1
    }
    return end >= text.count || text[end].isWhitespace ? end - offset : nil
  }

  /// `- - -` to the end of the line is a rule, not three lists.
  private static func isThematicBreak(_ text: Bytes, from start: Int) -> Bool {
    let mark = text[start]
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
    var count = 0
    for byte in text[start...] {
      if byte == .newline { break }
      if byte == mark { count += 1 } else if !byte.isBlank { return false }
    }
    return count >= 3
  }
}
