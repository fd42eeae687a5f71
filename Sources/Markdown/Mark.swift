/// Marks that travel through cmark inside the text and come out in its HTML.
///
/// A mark is the noncharacter U+10FFFF, which is "for internal use, never for interchange" (`MarkedSource` takes it
/// from the author's text), then a kind, a number and a terminator.
enum Mark {
  static let lead: StaticString = "\u{10FFFF}"
  static let leadByte: UInt8 = 0xF4
  private static let leadSize = 4

  /// What the HTML has to get at the mark's place.
  enum Kind: UInt8 {
    /// Nothing: the mark told where a destination begins.
    case position = 0x70  // p
    case linkStart = 0x4C  // L
    case linkEnd = 0x6C  // l
    case image = 0x49  // I
    case lazyImage = 0x69  // i
    case headingID = 0x48  // H

    fileprivate var opening: String {
      switch self {
      case .position: "\u{10FFFF}p"
      case .linkStart: "\u{10FFFF}L"
      case .linkEnd: "\u{10FFFF}l"
      case .image: "\u{10FFFF}I"
      case .lazyImage: "\u{10FFFF}i"
      case .headingID: "\u{10FFFF}H"
      }
    }
  }

  /// How cmark sees the character before a `*` or `_` that follows the mark; it must be as it was without it.
  enum Side: String {
    case punctuation = ";"
    case space = "\u{2000}"
  }

  static func text(_ kind: Kind, _ number: Int, _ side: Side = .punctuation) -> String {
    kind.opening + String(number) + side.rawValue
  }

  /// Takes no part in anything, looks like the start of a line to what follows.
  static let nothing = text(.position, 99_999_999, .space)

  /// Reads the mark at `offset`, where `leadByte` was found.
  static func read(_ bytes: Bytes, at offset: Int) -> (kind: Kind, number: Int, end: Int)? {
    guard bytes.has(lead, at: offset), offset + leadSize < bytes.count,
      let kind = Kind(rawValue: bytes[offset + leadSize])
    else { return nil }
    var at = offset + leadSize + 1
    var number = 0
    while at < bytes.count, bytes[at].isDigit, number < 100_000_000 {
      number = number * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    if bytes.has(";", at: at) { return (kind, number, at + 1) }
    if bytes.has("\u{2000}", at: at) { return (kind, number, at + 3) }
    return nil
  }

  /// The text without its marks, and the number of a mark at its very start.
  static func strip(_ bytes: Bytes) -> (text: String, first: Int?) {
    guard let lead = bytes.find(leadByte) else { return (String(decoding: bytes, as: UTF8.self), nil) }
    if lead == 0, let (_, number, end) = read(bytes, at: 0) {
      return (strip(bytes.slice(end..<bytes.count)).text, number)
    }
    return (String(decoding: stripped(bytes), as: UTF8.self), nil)
  }

  /// The bytes without their marks.
  static func stripped(_ bytes: Bytes) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var copied = 0
    var at = 0
    while let lead = bytes.find(leadByte, from: at) {
      at = lead + 1
      guard let mark = read(bytes, at: lead) else { continue }
      kept.append(contentsOf: bytes[copied..<lead])
      copied = mark.end
      at = copied
    }
    kept.append(contentsOf: bytes[copied...])
    return kept
  }
}
