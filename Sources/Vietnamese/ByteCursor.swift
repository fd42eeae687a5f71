/// A place in the bytes of a short ASCII form; blanks round the text are passed over.
struct ByteCursor {
  struct Number {
    let value: Int
    /// Where its digits stand.
    let range: Range<Int>
    var length: Int { range.count }
  }

  /// The text without the blanks at its ends.
  let content: Range<Int>
  private let bytes: [UInt8]
  private var position: Int

  init(_ text: String) {
    bytes = Self.withPlainSpaces(Array(text.utf8))
    let start = bytes.firstIndex { !Self.isBlank($0) } ?? 0
    let end = bytes.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? start
    content = start..<end
    position = start
  }

  /// What has not been read.
  var rest: Range<Int> { position..<content.upperBound }

  /// Up to nine digits, nil if none or more are here.
  mutating func number() -> Number? {
    let digits = bytes[rest].prefix { Self.isDigit($0) }
    guard (1...9).contains(digits.count) else { return nil }
    position = digits.endIndex
    return Number(value: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, range: digits.indices)
  }

  mutating func twoDigits(below limit: Int) -> Int? {
    guard let number = number(), number.length == 2, number.value < limit else { return nil }
    return number.value
  }

  /// The character here, if it is one of these.
  mutating func take(anyOf characters: StaticString) -> Unicode.Scalar? {
    guard let byte = bytes[rest].first, Self.isOne(byte, of: characters) else { return nil }
    position += 1
    return Unicode.Scalar(byte)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = bytes[rest].first, Unicode.Scalar(byte) == character else { return false }
    position += 1
    return true
  }

  /// False if no blank is here.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = position
    position = bytes[rest].firstIndex { !Self.isBlank($0) } ?? content.upperBound
    return position > start
  }

  /// From here to the next blank, one of these characters, or the end.
  func word(endingBefore characters: StaticString) -> Range<Int> {
    let end = bytes[rest].firstIndex { Self.isBlank($0) || Self.isOne($0, of: characters) }
    return position..<(end ?? content.upperBound)
  }

  /// A no-break space, which word processors love, is two bytes; as two spaces it leaves every offset in place.
  private static func withPlainSpaces(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xA0) else { return bytes }
    var plain = bytes
    for index in bytes.indices.dropFirst() where bytes[index] == 0xA0 && bytes[index - 1] == 0xC2 {
      plain[index - 1] = UInt8(ascii: " ")
      plain[index] = UInt8(ascii: " ")
    }
    return plain
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isOne(_ byte: UInt8, of characters: StaticString) -> Bool {
    characters.withUTF8Buffer { $0.contains(byte) }
  }
}
