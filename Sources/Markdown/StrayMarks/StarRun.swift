/// A run of `*`, with what stands on both sides of it.
struct StarRun {
  private enum Side {
    case blank, opening, closing, punctuation, digit, letter

    var isWord: Bool { self == .digit || self == .letter }
  }

  let range: Range<Int>
  /// How many of its stars have found no others.
  var left: Int
  private let before: Side
  private let after: Side
  /// The next characters beyond blanks, on the same line.
  private let wordBefore: Side
  private let wordAfter: Side

  init(at start: Int, in text: Bytes) {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "*") { end += 1 }
    range = start..<end
    left = end - start
    before = Self.side(before: start, in: text)
    after = Self.side(at: end, in: text)
    var (first, last) = (start, end)
    while first > 0, text[first - 1].isBlank { first -= 1 }
    if text.has("\u{A0}", at: first - 2) { first -= 2 }
    while last < text.count, text[last] != .newline, text.blankWidth(at: last) > 0 {
      last += text.blankWidth(at: last)
    }
    wordBefore = Self.side(before: first, in: text)
    wordAfter = Self.side(at: last, in: text)
  }
}

extension StarRun {
  // CommonMark 0.30, section 6.2: left-flanking and right-flanking.

  var opens: Bool { after != .blank && (after.isWord || !before.isWord) }
  var closes: Bool { before != .blank && (before.isWord || !after.isWord) }

  func pairs(with closer: StarRun) -> Bool {
    let (count, other) = (range.count, closer.range.count)
    guard closes || closer.opens else { return true }
    return (count + other) % 3 != 0 || count % 3 == 0 && other % 3 == 0
  }
}

extension StarRun {
  // What a person may have meant by it.

  /// Not `0912**456`, nor `2 ** 3`; and not `nghèo** và`, `nghèo**;` or `(**)`, which point to a note.
  var mayBegin: Bool {
    if after == .blank { return !before.isWord && wordAfter != .blank && wordAfter != .digit }
    return after != .closing && !isBetweenDigits
  }

  var mayEnd: Bool {
    if before == .blank { return after != .digit && wordBefore != .blank && wordBefore != .digit }
    return before != .opening && !isBetweenDigits
  }

  /// `a.vn/**b` is none.
  var beginsWord: Bool { after == .letter && before == .blank }

  private var isBetweenDigits: Bool { before == .digit && after == .digit }
}

extension StarRun {
  private static func side(before end: Int, in text: Bytes) -> Side {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .blank : side(at: start, in: text)
  }

  private static func side(at start: Int, in text: Bytes) -> Side {
    guard start < text.count else { return .blank }
    let byte = text[start]
    if byte.isDigit { return .digit }
    if byte.isLetter { return .letter }
    if byte < 0x80 { return byte <= .space ? .blank : punctuation(byte) }
    if text.blankWidth(at: start) > 0 || text.has("\u{3000}", at: start) { return .blank }
    for sign: StaticString in ["“", "‘", "«"] where text.has(sign, at: start) { return .opening }
    for sign: StaticString in ["”", "’", "»", "…"] where text.has(sign, at: start) { return .closing }
    if text.has("·", at: start) || text.has("§", at: start) { return .punctuation }
    guard byte == 0xE2, start + 2 < text.count, text[start + 1] == 0x80 else { return .letter }
    // U+2000…U+200A, U+202F; then dashes and what else there is.
    return text[start + 2] < 0x8B || text[start + 2] == 0xAF ? .blank : .punctuation
  }

  private static func punctuation(_ byte: UInt8) -> Side {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "."), UInt8(ascii: ","),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"):
      .closing
    default: .punctuation
    }
  }
}
