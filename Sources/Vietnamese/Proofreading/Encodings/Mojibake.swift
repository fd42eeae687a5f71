/// UTF-8 that somebody read as Windows-1252: where it stands in a text, and what it says.
struct Mojibake {
  /// Characters that together were one.
  struct Letter {
    /// UTF-8 bytes of the text.
    let range: Range<Int>
    let scalar: Unicode.Scalar
    /// Nothing else can be meant: `Ã´`, but not `Ã”`, with which a title in capitals may end.
    let isProof: Bool
  }

  let text: [UInt8]
  let letters: [Letter]
  /// The whole text is UTF-8 again.
  let isValid: Bool
  /// A letter lacks its last character: five bytes have none in Windows-1252, and are lost when text is copied.
  let isBroken: Bool
  /// Blanks and characters that nobody sees may be parts of letters here.
  let isSuspected: Bool
  /// The words that hold a proven or a broken letter.
  let words: [Range<Int>]

  /// Good words among the others make it a matter of single words.
  var isOfAll: Bool { letters.contains(where: \.isProof) && (isValid || isBroken) }

  /// Of that many words half or more are misread.
  func isMostOfIts(_ wordCount: Int) -> Bool { words.count * 2 >= wordCount }

  /// Whether a closer look is worth while. Quick.
  static func mayBe(in text: [UInt8]) -> Bool {
    for index in text.indices.dropLast() where text[index] == 0xC3 {
      let next = index + 2 < text.count ? text[index + 2] : 0
      switch text[index + 1] {
      case 0x83...0x86: return true  // Ã Ä Å Æ
      case 0xA1: if next == 0xC2 { return true }  // áº á»
      case 0xA2: if next == 0xE2 { return true }  // â€
      default: break
      }
    }
    return false
  }

  init(_ text: [UInt8]) {
    var reader = MojibakeReader(text)
    reader.read()
    self.text = text
    letters = reader.letters
    isValid = reader.isValid
    isBroken = reader.isBroken
    isSuspected = reader.isSuspected
    words = reader.words
  }

  /// What the text says.
  var decoded: String { decoded(text.indices) }

  /// What `range` says; characters that are no part of a letter stay as they are.
  func decoded(_ range: Range<Int>) -> String {
    var result = ""
    var copied = range.lowerBound
    for letter in letters[firstLetter(from: copied)...] {
      guard letter.range.upperBound <= range.upperBound else { break }
      result += String(decoding: text[copied..<letter.range.lowerBound], as: UTF8.self)
      result.unicodeScalars.append(letter.scalar)
      copied = letter.range.upperBound
    }
    return result + String(decoding: text[copied..<range.upperBound], as: UTF8.self)
  }

  func letter(endingAt offset: Int) -> Letter? {
    let next = firstLetter(from: offset)
    return next > 0 && letters[next - 1].range.upperBound == offset ? letters[next - 1] : nil
  }

  private func firstLetter(from offset: Int) -> Int {
    var (low, high) = (0, letters.count)
    while low < high {
      let middle = (low + high) / 2
      if letters[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The byte that a character stands for.
  static func byte(_ scalar: UInt32) -> UInt8? { scalar <= 0xFF ? UInt8(scalar) : bytes[scalar] }

  /// 0x80–0x9F; five of them have no character, and come as the control character of the same value.
  private static let bytes: [UInt32: UInt8] = {
    let characters = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars.map(\.value)
    return Dictionary(zip(characters, UInt8(0x80)...).filter { $0.0 != 0x3F }) { first, _ in first }
  }()
}
