/// Addresses written without any markup, after GFM's "Autolinks (extension)", http and https only.
struct BareAddress {
  let range: Range<Int>

  static func mayBe(in text: Bytes) -> Bool { text.contains("://") }

  /// All addresses in a text, in order.
  static func all(in text: Bytes) -> [BareAddress] {
    var found: [BareAddress] = []
    var at = 0
    while let colon = text.find(UInt8(ascii: ":"), from: at) {
      at = colon + 1
      guard let start = schemeStart(before: colon, in: text), start >= found.last?.range.upperBound ?? 0
      else { continue }
      let end = trimmedEnd(of: colon + 3..<textEnd(from: colon + 3, in: text), in: text)
      guard end > colon + 3, isHost(text[colon + 3]) else { continue }
      found.append(BareAddress(range: start..<end))
      at = end
    }
    return found
  }

  private static func schemeStart(before colon: Int, in text: Bytes) -> Int? {
    guard text.has("://", at: colon) else { return nil }
    let lengths: [(StaticString, Int)] = [("https", 5), ("http", 4)]
    for (scheme, length) in lengths where text.hasFolded(scheme, at: colon - length) {
      let start = colon - length
      return start > 0 && (text[start - 1].isLetter || text[start - 1].isDigit) ? nil : start
    }
    return nil
  }

  private static func isHost(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || byte == UInt8(ascii: "[")
  }

  /// Up to white space (U+00A0 and the spaces U+2000…U+200B too), `<` or a control character.
  private static func textEnd(from start: Int, in text: Bytes) -> Int {
    var at = start
    while at < text.count {
      let byte = text[at]
      if byte <= .space || byte == UInt8(ascii: "<") || byte == 0x7F { break }
      if text.has("\u{A0}", at: at) { break }
      if byte == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, text[at + 2] <= 0x8B { break }
      at += 1
    }
    return at
  }

  /// Punctuation at the end belongs to the sentence; a bracket does unless it was opened in the address.
  private static func trimmedEnd(of range: Range<Int>, in text: Bytes) -> Int {
    var balance = range.reduce(into: (round: 0, square: 0)) { balance, index in
      balance.round += text[index] == UInt8(ascii: "(") ? 1 : text[index] == UInt8(ascii: ")") ? -1 : 0
      balance.square += text[index] == UInt8(ascii: "[") ? 1 : text[index] == UInt8(ascii: "]") ? -1 : 0
    }
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: ")"):
        guard balance.round < 0 else { return end }
        balance.round += 1
        end -= 1
      case UInt8(ascii: "]"):
        guard balance.square < 0 else { return end }
        balance.square += 1
        end -= 1
      default:
        guard let length = punctuationLength(before: end, in: text) else { return end }
        end -= length
      }
    }
    return end
  }

  private static func punctuationLength(before end: Int, in text: Bytes) -> Int? {
    switch text[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      return 1
    default:
      let marks: [StaticString] = ["”", "’", "…", "“", "‘"]
      for mark in marks where text.has(mark, at: end - 3) { return 3 }
      return text.has("»", at: end - 2) ? 2 : nil
    }
  }
}
