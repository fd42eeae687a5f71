/// What of a block's text is markup with two ends, found in one pass each.
struct InlineMarks {
  /// Behind the closing backticks of a code span, by where it opens.
  private(set) var codeEnds: [Int: Int] = [:]
  /// The closing bracket by the opening one.
  private(set) var brackets: [Int: Int] = [:]
  /// Addresses of the web and of people, in order.
  private(set) var addresses: [Range<Int>] = []
  /// Runs of `*` and of `_`.
  private(set) var stars = 0
  private(set) var underscores = 0

  init(of text: Bytes) {
    if text.find(UInt8(ascii: "`")) != nil { findCode(in: text) }
    findBrackets(in: text)
    if BareAddress.mayBe(in: text) { addresses = BareAddress.all(in: text).map(\.range) }
    if text.find(UInt8(ascii: "@")) != nil { findMailAddresses(in: text) }
  }

  private mutating func findCode(in text: Bytes) {
    var runs: [(start: Int, length: Int)] = []
    var at = 0
    while let start = text.find(UInt8(ascii: "`"), from: at) {
      at = start
      while at < text.count, text[at] == UInt8(ascii: "`") { at += 1 }
      runs.append((start, at - start))
    }
    // From the back: the next run of each length.
    var next: [Int: Int] = [:]
    var closings: [Int?] = []
    for index in runs.indices.reversed() {
      closings.append(next[runs[index].length])
      next[runs[index].length] = index
    }
    closings.reverse()
    var index = 0
    while index < runs.count {
      guard !text.isEscaped(at: runs[index].start), let closing = closings[index] else {
        index += 1
        continue
      }
      codeEnds[runs[index].start] = runs[closing].start + runs[closing].length
      index = closing + 1
    }
  }

  private mutating func findBrackets(in text: Bytes) {
    var open: [Int] = []
    var at = 0
    while at < text.count {
      switch text[at] {
      case .backslash: at += 1
      case UInt8(ascii: "`"):
        if let end = codeEnds[at] { at = end - 1 }
      case UInt8(ascii: "["): open.append(at)
      case UInt8(ascii: "]"):
        if let start = open.popLast() { brackets[start] = at }
      case UInt8(ascii: "*"): if at == 0 || text[at - 1] != UInt8(ascii: "*") { stars += 1 }
      case UInt8(ascii: "_"): if at == 0 || text[at - 1] != UInt8(ascii: "_") { underscores += 1 }
      default: break
      }
      at += 1
    }
  }

  private mutating func findMailAddresses(in text: Bytes) {
    func isPart(_ byte: UInt8) -> Bool {
      byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
    }
    let webAddresses = addresses[...]
    var next = webAddresses.startIndex
    var behind = 0
    while let sign = text.find(UInt8(ascii: "@"), from: behind) {
      var start = sign
      while start > behind, isPart(text[start - 1]) { start -= 1 }
      var end = sign + 1
      while end < text.count, isPart(text[end]) { end += 1 }
      while end > sign + 1, !text[end - 1].isLetter, !text[end - 1].isDigit { end -= 1 }
      behind = max(end, sign + 1)
      while next < webAddresses.endIndex, webAddresses[next].upperBound <= sign { next += 1 }
      let isInAddress = next < webAddresses.endIndex && webAddresses[next].contains(sign)
      guard start < sign, end > sign + 1, !isInAddress else { continue }
      addresses.append(start..<end)
    }
    addresses.sort { $0.lowerBound < $1.lowerBound }
  }
}
