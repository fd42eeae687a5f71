/// Takes the markup out of a block's text.
struct InlineProse {
  /// A destination or tag that is longer is read as text: looking further would take too long.
  private static let longestMarkup = 2048

  private let text: Bytes
  /// For each byte of `text`, where it stands in the source.
  private let places: [UInt32]
  private let marks: InlineMarks
  private var at = 0
  private var output: [UInt8] = []
  private var origins: [UInt32] = []
  /// Behind the destination of each link, by its closing bracket; and where the link's words began.
  private var linkEnds: [Int: (end: Int, start: Int)] = [:]
  private var links: [ProseRun.Link] = []
  private var alternatives: [Range<Int>] = []
  private var nextAddress = 0

  /// The block's own run, where it has words, then those of the pictures in it.
  static func runs(of block: ProseBlock, in source: Bytes) -> [ProseRun] {
    var text: [UInt8] = []
    var places: [UInt32] = []
    for (index, line) in block.lines.enumerated() {
      if index > 0 {
        text.append(.newline)
        places.append(UInt32(clamping: max(line.lowerBound, 1) - 1))
      }
      let line = source.trimmed(line)
      text.append(contentsOf: source[line])
      places.append(contentsOf: line.map { UInt32(clamping: $0) })
    }
    return runs(of: text, places, kind: block.kind)
  }

  private static func runs(of text: [UInt8], _ places: [UInt32], kind: ProseRun.Kind) -> [ProseRun] {
    text.withUnsafeBufferPointer { bytes in
      var prose = InlineProse(bytes, places)
      prose.read()
      let run = prose.run(kind: kind)
      let pictures = prose.alternatives.flatMap {
        runs(of: Array(bytes[$0]), Array(places[$0]), kind: .alternativeText)
      }
      return [run].compactMap { $0 } + pictures
    }
  }

  private init(_ text: Bytes, _ places: [UInt32]) {
    self.text = text
    self.places = places
    marks = InlineMarks(of: text)
    output.reserveCapacity(text.count)
    origins.reserveCapacity(text.count + 1)
  }

  private func run(kind: ProseRun.Kind) -> ProseRun? {
    var (start, end) = (0, output.count)
    while start < end, output[start].isWhitespace { start += 1 }
    while end > start, output[end - 1].isWhitespace { end -= 1 }
    guard start < end else { return nil }
    let links = links.map { link in
      let lower = min(max(link.range.lowerBound - start, 0), end - start)
      return ProseRun.Link(range: lower..<min(max(link.range.upperBound - start, lower), end - start))
    }
    return ProseRun(
      kind: kind, text: Array(output[start..<end]), links: links,
      origins: origins[start..<end] + [origins[end - 1] + 1])
  }
}

extension InlineProse {
  private mutating func read() {
    while at < text.count {
      if nextAddress < marks.addresses.count, at >= marks.addresses[nextAddress].lowerBound {
        let address = marks.addresses[nextAddress]
        nextAddress += 1
        if at == address.lowerBound { replace(upTo: address.upperBound) }
        continue
      }
      switch text[at] {
      case .backslash: readEscape()
      case UInt8(ascii: "`"):
        if let end = marks.codeEnds[at] { replace(upTo: end) } else { keep() }
      case UInt8(ascii: "<"): readAngle()
      case UInt8(ascii: "!"): readImage()
      case UInt8(ascii: "["): readOpening()
      case UInt8(ascii: "]"): readClosing()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis()
      case UInt8(ascii: "&"): readReference()
      default: keep()
      }
    }
  }

  private mutating func keep() {
    output.append(text[at])
    origins.append(places[at])
    at += 1
  }

  /// A placeholder for everything up to `end`.
  private mutating func replace(upTo end: Int) {
    output.append(contentsOf: ProseRun.placeholder)
    origins.append(contentsOf: [places[at], places[at], places[end - 1]])
    at = end
  }

  private mutating func readEscape() {
    guard at + 1 < text.count, text[at + 1].isPunctuation || text[at + 1] == .newline else { return keep() }
    at += 1
    keep()
  }

  /// `<https://…>` and `<a@b>` stand for something; tags do not.
  private mutating func readAngle() {
    if let end = endOfAddress() {
      replace(upTo: end)
    } else if let end = text.endOfTag(at: at, limit: Self.longestMarkup) {
      leaveOutTag(upTo: end)
    } else {
      keep()
    }
  }

  private func endOfAddress() -> Int? {
    guard at + 1 < text.count, text[at + 1].isLetter,
      let end = text.find(UInt8(ascii: ">"), from: at + 1, to: min(text.count, at + Self.longestMarkup))
    else { return nil }
    let content = text.slice(at + 1..<end)
    let isAddress =
      content.find(.space) == nil
      && (content.find(UInt8(ascii: ":")) != nil || content.find(UInt8(ascii: "@")) != nil)
    return isAddress ? end + 1 : nil
  }

  /// `<br>` ends a line. Of the blanks on both sides of another tag a page shows but one.
  private mutating func leaveOutTag(upTo end: Int) {
    let isBreak = text.hasTag("br", at: at + 1)
    if isBreak {
      while output.last?.isBlank == true {
        output.removeLast()
        origins.removeLast()
      }
      output.append(.newline)
      origins.append(places[at])
    }
    at = end
    guard output.last?.isWhitespace ?? true else { return }
    while at < text.count, text[at].isBlank || isBreak && text[at] == .newline { at += 1 }
  }

  private mutating func readImage() {
    guard at + 1 < text.count, text[at + 1] == UInt8(ascii: "["), let close = marks.brackets[at + 1],
      let end = destinationEnd(after: close)
    else { return keep() }
    if at + 2 < close { alternatives.append(at + 2..<close) }
    replace(upTo: end)
  }

  private mutating func readOpening() {
    guard let close = marks.brackets[at], let end = destinationEnd(after: close) else { return keep() }
    linkEnds[close] = (end, output.count)
    at += 1
  }

  private mutating func readClosing() {
    guard let (end, start) = linkEnds[at] else { return keep() }
    links.append(ProseRun.Link(range: start..<output.count))
    at = end
  }

  /// Behind `(address "title")` or `[name]`.
  private func destinationEnd(after bracket: Int) -> Int? {
    guard bracket + 1 < text.count else { return nil }
    if text[bracket + 1] == UInt8(ascii: "[") { return marks.brackets[bracket + 1].map { $0 + 1 } }
    guard text[bracket + 1] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var position = bracket + 1
    var isPointed = false
    while position < min(text.count, bracket + Self.longestMarkup) {
      switch text[position] {
      case .backslash: position += 1
      case UInt8(ascii: "<"): isPointed = true
      case UInt8(ascii: ">"): isPointed = false
      case UInt8(ascii: "(") where !isPointed: depth += 1
      case UInt8(ascii: ")") where !isPointed:
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return nil
  }

  /// `*` and `_` round words; not `5 * 3`, not `a_b`, not a single one.
  private mutating func readEmphasis() {
    let mark = text[at]
    var end = at
    while end < text.count, text[end] == mark { end += 1 }
    let before = at > 0 ? text[at - 1] : .space
    let after = end < text.count ? text[end] : .space
    let isUnderscore = mark == UInt8(ascii: "_")
    let isAlone = (isUnderscore ? marks.underscores : marks.stars) < 2
    let isBetweenBlanks =
      before.isWhitespace && after.isWhitespace || before == UInt8(ascii: "(") && after == UInt8(ascii: ")")
    let isWithinWord = isUnderscore && before.isWordByte && after.isWordByte
    if isAlone || isBetweenBlanks || isWithinWord {
      while at < end { keep() }
    } else {
      at = end
    }
  }

  /// `&nbsp;` and its like.
  private mutating func readReference() {
    let limit = min(text.count, at + 32)
    guard let end = text.find(UInt8(ascii: ";"), from: at + 1, to: limit), end > at + 1,
      text[at + 1..<end].allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "#") })
    else { return keep() }
    let characters: [(StaticString, StaticString)] = [
      ("&nbsp;", "\u{A0}"), ("&amp;", "&"), ("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"),
    ]
    guard let (_, character) = characters.first(where: { text.has($0.0, at: at) }) else {
      return replace(upTo: end + 1)
    }
    let bytes = UnsafeBufferPointer(start: character.utf8Start, count: character.utf8CodeUnitCount)
    output.append(contentsOf: bytes)
    origins.append(contentsOf: (0..<bytes.count).map { $0 == bytes.count - 1 ? places[end] : places[at] })
    at = end + 1
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool { isLetter || isDigit || self >= 0x80 }
}
