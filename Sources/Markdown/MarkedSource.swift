/// The text as cmark gets it: with a mark where each destination of a link or image may begin, so that exact
/// positions come back with the destinations themselves. (cmark's own inline positions are wrong after line breaks
/// inside links, escapes and definitions.)
struct MarkedSource {
  /// Where a destination may begin.
  struct Origin {
    /// In the original text.
    let offset: Int
    /// A mark would change how the text is read, as before `<b>`; such a place is found by its destination.
    let isMarked: Bool
  }

  private struct Edit {
    let range: Range<Int>
    let replacement: String
  }

  private(set) var text: [UInt8] = []
  private(set) var origins: [Origin] = []
  private var edits: [Edit] = []

  init(_ source: Bytes) {
    markDestinations(in: source)
    let marks = edits.count
    expelNoncharacters(from: source)
    if edits.count > marks { edits.sort { $0.range.lowerBound < $1.range.lowerBound } }
    text.reserveCapacity(source.count + edits.count * 8)
    var copied = 0
    for edit in edits {
      text.append(contentsOf: source[copied..<edit.range.lowerBound])
      text.append(edit.replacement)
      copied = edit.range.upperBound
    }
    text.append(contentsOf: source[copied...])
    edits = []
  }

  private mutating func markDestinations(in source: Bytes) {
    var at = 0
    while let bracket = source.find(UInt8(ascii: "]"), from: at) {
      at = bracket + 1
      guard at < source.count, source[at] == UInt8(ascii: "(") || source[at] == UInt8(ascii: ":"),
        !source.isEscaped(at: bracket), let place = DestinationPlace(after: at + 1, in: source)
      else { continue }
      if place.isSafe {
        let side: Mark.Side = place.offset == at + 1 ? .punctuation : .space
        let mark = Mark.text(.position, origins.count, side)
        edits.append(Edit(range: place.offset..<place.offset, replacement: mark))
      }
      origins.append(Origin(offset: place.offset, isMarked: place.isSafe))
    }
  }

  /// U+10FFFF, written out or as a character reference, becomes U+FFFD: no author can forge a mark.
  private mutating func expelNoncharacters(from source: Bytes) {
    var at = 0
    while let lead = source.find(Mark.leadByte, from: at) {
      at = lead + 1
      guard source.has(Mark.lead, at: lead) else { continue }
      edits.append(Edit(range: lead..<lead + 4, replacement: "\u{FFFD}"))
    }
    at = 0
    while let ampersand = source.find(UInt8(ascii: "&"), from: at) {
      at = ampersand + 1
      guard let reference = source.numericReference(at: ampersand), reference.value == 0x10FFFF else {
        continue
      }
      edits.append(Edit(range: reference.range, replacement: "&#xFFFD;"))
    }
  }
}

/// Where a destination begins after `](` or `]:`.
private struct DestinationPlace {
  let offset: Int
  /// Whether a mark may stand there.
  let isSafe: Bool

  init?(after start: Int, in source: Bytes) {
    var at = start
    var isNextLine = false
    while at < source.count, source[at].isWhitespace || (isNextLine && source[at] == UInt8(ascii: ">")) {
      if source[at] == .newline {
        if isNextLine { return nil }
        isNextLine = true
      }
      at += 1
    }
    guard at < source.count else { return nil }
    if source[at] == UInt8(ascii: "<") {
      // Were this no link after all, `<b>` would be a tag, and a mark would break it.
      offset = at + 1
      isSafe = false
    } else {
      offset = at
      isSafe =
        isNextLine
        ? Self.opensNoBlock(source[at])
        : !Self.isEnd(source, at: at) && !(source[start - 1] == UInt8(ascii: ":") && Self.isTitle(source[at]))
    }
  }

  /// A mark must not hide a block's start from cmark.
  private static func opensNoBlock(_ byte: UInt8) -> Bool {
    byte.isLetter || byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "%")
  }

  /// `[a](b]: "title")`: what looks like a definition lies in a destination, and here its title or end follows.
  private static func isTitle(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ")")
  }

  /// Blanks before the end of a heading (`# a]( #`) or of a code span are cut off; a mark would keep them.
  private static func isEnd(_ source: Bytes, at offset: Int) -> Bool {
    if source[offset] == UInt8(ascii: "`") { return true }
    guard source[offset] == UInt8(ascii: "#") else { return false }
    let end = source[offset...].firstIndex { $0 != UInt8(ascii: "#") && !$0.isBlank }
    return end.map { source[$0] == .newline } ?? true
  }
}
