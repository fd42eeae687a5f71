/// Cuts a text into tokens, one pass. Bytes that are no UTF-8 become tokens of one byte.
struct Tokenizer {
  private let text: [UInt8]
  private var position = 0
  private var tokens: [Token] = []
  private let letters = SpellingLetter.all

  static func tokens(of text: [UInt8]) -> [Token] {
    var tokenizer = Tokenizer(text: text)
    tokenizer.tokens.reserveCapacity(text.count / 3 + 4)
    while tokenizer.position < text.count { tokenizer.readToken() }
    return tokenizer.tokens
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func readToken() {
    let start = position
    let (scalar, length) = Self.decode(text, at: start)
    if letter(scalar) != nil {
      readWord()
    } else if Self.isMark(scalar) {
      position += length
      attachMark()
    } else if Self.isDigit(scalar) {
      while position < text.count, Self.isDigit(UInt32(text[position])) { position += 1 }
      tokens.append(Token(.number, start..<position, scalar: scalar))
    } else if scalar == 0x0A {
      position += 1
      tokens.append(Token(.lineBreak, start..<position, scalar: scalar))
    } else if Self.isBlank(scalar) {
      readBlanks()
    } else {
      position += length
      tokens.append(Token(.other, start..<position, scalar: scalar))
    }
  }

  private mutating func readWord() {
    let start = position
    var word = Word()
    while position < text.count {
      let (scalar, length) = Self.decode(text, at: position)
      if let letter = letter(scalar) {
        word.append(letter)
      } else if Self.isMark(scalar) {
        word.isDecomposed = true
      } else {
        break
      }
      position += length
    }
    tokens.append(Token(word, start..<position))
  }

  private mutating func readBlanks() {
    let start = position
    while position < text.count {
      let (scalar, length) = Self.decode(text, at: position)
      guard Self.isBlank(scalar) else { break }
      position += length
    }
    tokens.append(Token(.blank, start..<position, scalar: 0x20))
  }

  /// A mark belongs to the character before it, so that no token begins inside a character.
  private mutating func attachMark() {
    guard let last = tokens.popLast() else { return tokens.append(Token(.other, 0..<position)) }
    tokens.append(Token(.other, last.start..<position))
  }

  private func letter(_ scalar: UInt32) -> SpellingLetter? {
    switch scalar {
    case 0..<0x240: letters[Int(scalar)]
    case 0x1E00..<0x1F00: letters[Int(scalar) - 0x1E00 + 0x240]
    default: nil
    }
  }

  // MARK: Scalars

  /// The scalar here and how many bytes it takes; U+FFFD and 1 for a byte that begins none.
  static func decode(_ text: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard (0xC2..<0xF5).contains(lead), index + length <= text.count else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for byte in text[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar, length)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

  static func isBlank(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
