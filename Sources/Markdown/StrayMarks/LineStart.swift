/// A sign at the start of a paragraph's line that people take for a mark, and CommonMark for a character.
enum LineStart: Equatable {
  /// `#`s with no space behind them.
  case hashes(Int)
  /// The bullet of a word processor: `•`.
  case bullet
  /// What may begin any line: a dash, an arrow, the pictures of a chat, `a)`. Several lines that begin so are a list.
  case lead
  /// A table's row, `| a | b |`.
  case row(cells: Int)

  /// What the line at `line` begins with, and the range of the sign itself.
  static func read(_ line: Range<Int>, in text: Bytes) -> (start: LineStart, sign: Range<Int>)? {
    guard let first = line.first else { return nil }
    switch text[first] {
    case UInt8(ascii: "#"): return hashes(line, in: text)
    case UInt8(ascii: "|"): return (.row(cells: TableSyntax.cells(of: line, in: text).count), line)
    case 0xC2: return text.has("·", at: first) ? (.bullet, first..<first + 2) : nil
    case 0xE2, 0xEF, 0xF0: return symbol(line, in: text)
    case 0xC4: return text.has("đ", at: first) ? letter(first..<first + 2, in: text) : nil
    default: return text[first].isLetter ? letter(first..<first + 1, in: text) : nil
    }
  }

  /// `a) `, `b. `, of which CommonMark makes no lists.
  private static func letter(_ letter: Range<Int>, in text: Bytes) -> (LineStart, Range<Int>)? {
    let end = letter.upperBound
    guard end + 1 < text.count, text[end] == UInt8(ascii: ")") || text[end] == UInt8(ascii: "."),
      text[end + 1].isBlank || text.has("\u{A0}", at: end + 1)
    else { return nil }
    return (.lead, letter.lowerBound..<end + 1)
  }

  private static func hashes(_ line: Range<Int>, in text: Bytes) -> (LineStart, Range<Int>)? {
    let end = line.first { text[$0] != UInt8(ascii: "#") } ?? line.upperBound
    guard end < line.upperBound else { return nil }
    let next = text[end]
    let isWord = next.isLetter || next >= 0x80
    let isMeant =
      end > line.lowerBound + 1
      ? isWord || next.isDigit || next == UInt8(ascii: "*")
      : text.has("\u{A0}", at: end) || isWord && isHeading(text.slice(end..<line.upperBound))
    return isMeant ? (.hashes(end - line.lowerBound), line.lowerBound..<end) : nil
  }

  /// One `#` mostly makes a tag: `#khemau`, `#TiêmChủng`. A heading's first word is a syllable with a capital, and more
  /// words follow, but no tags.
  private static func isHeading(_ words: Bytes) -> Bool {
    let words = String(decoding: words, as: UTF8.self).split(separator: " ")
    guard words.count > 1, let first = words.first, first.count <= longestSyllable,
      first.first?.isUppercase == true, !words.contains(where: { $0.hasPrefix("#") })
    else { return false }
    return first.dropFirst().allSatisfy(\.isLowercase) || first.allSatisfy(\.isUppercase)
  }

  /// `nghiêng`
  private static let longestSyllable = 7

  private static func symbol(_ line: Range<Int>, in text: Bytes) -> (LineStart, Range<Int>)? {
    let first = line.lowerBound
    let sign = first..<first + (text[first] < 0xF0 ? 3 : 4)
    // Alone on its line it begins nothing.
    guard sign.upperBound < line.upperBound else { return nil }
    switch (text[first], text[first + 1], text[first + 2]) {
    case (0xE2, 0x80, 0xA2...0xA3): return (.bullet, sign)  // • ‣
    case (0xE2, 0x96, 0xA1), (0xE2, 0x98, 0x90...0x92): return (.lead, sign)  // □ ☐ ☑ ☒: boxes to tick
    case (0xE2, 0x96, 0xA0...0xBF), (0xE2, 0x97, _): return (.bullet, sign)  // ▪ ■ ● ○ ◦ ▶
    case (0xEF, 0x80...0x83, _): return (.bullet, sign)  // U+F000…U+F0FF: those of Word's fonts of symbols
    case (0xE2, 0x80, 0x93...0x94): return (.lead, sign)  // – —
    case (0xE2, 0x86...0x87, _), (0xE2, 0x98...0x9E, _): return (.lead, sign)  // → ☎ ✓ ➢
    case (0xF0, 0x9F, _): return (.lead, sign)
    default: return nil
    }
  }
}
