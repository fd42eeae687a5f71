/// Finds letters of UTF-8 that was read as Windows-1252, one pass.
struct MojibakeReader {
  fileprivate struct Unit {
    let scalar: UInt32
    let byte: UInt8?
    let start: Int
    var isOfLetter = false
    /// Makes the word it stands in a find.
    var isTelling = false
  }

  private(set) var letters: [Mojibake.Letter] = []
  private(set) var isValid = true
  private(set) var isBroken = false
  private(set) var isSuspected = false
  private var units: [Unit] = []
  private let end: Int

  init(_ text: [UInt8]) {
    end = text.count
    units.reserveCapacity(text.count)
    var offset = 0
    while offset < text.count {
      let (scalar, length) = Tokenizer.decode(text, at: offset)
      units.append(Unit(scalar: scalar, byte: Mojibake.byte(scalar), start: offset))
      offset += length
    }
  }

  mutating func read() {
    var index = 0
    while index < units.count {
      let length = readLetter(at: index)
      if length == 0 { readOther(at: index) }
      index += max(length, 1)
    }
  }

  /// Letters without a blank between them, and with one that is telling among them.
  var words: [Range<Int>] {
    units.indices.split { !isPartOfWord($0) }.filter { $0.contains { units[$0].isTelling } }.compactMap {
      word in
      word.last.map { units[word.startIndex].start..<start(of: $0 + 1) }
    }
  }

  // MARK: Letters

  /// How many characters make one letter here; 0 if they make none.
  private mutating func readLetter(at index: Int) -> Int {
    guard let lead = units[index].byte, (0xC2..<0xF5).contains(lead) else { return 0 }
    var length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= units.count else { return 0 }
    var bytes = units[index..<index + length].compactMap(\.byte)
    // The no-break space in `à`, C3 A0, has often become a plain one.
    let isLostSpace = lead == 0xC3 && bytes.last == 0x20
    if isLostSpace { bytes[1] = 0xA0 }
    guard bytes.count == length, Self.mayBeMeant(bytes),
      let (value, count) = bytes.withUnsafeBufferPointer({ $0.scalar(at: 0) }), count == length,
      let scalar = Unicode.Scalar(value)
    else { return 0 }
    let isProof = isProof(index, bytes, isBesideSmall: isBesideSmall(index, length, isLostSpace: isLostSpace))
    let mayBeMended = isLostSpace ? isDoubled(index + 1) : units[index + length - 1].isUnseen
    if isProof || mayBeMended { isSuspected = true }
    if isLostSpace, beginsWord(index + 2) { length = 1 }
    for part in index..<index + length { (units[part].isOfLetter, units[part].isTelling) = (true, isProof) }
    letters.append(
      Mojibake.Letter(
        range: units[index].start..<start(of: index + length), scalar: scalar, isProof: isProof))
    return length
  }

  /// Letters of Vietnamese, their marks, punctuation and emoji; `à –` with a no-break space would be Samaritan.
  private static func mayBeMeant(_ bytes: [UInt8]) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0xC2...0xC6, _), (0xCC, 0x80..<0xA0), (0xCC, 0xA3), (0xE1, 0xBA...0xBB), (0xE2, 0x80...0x86),
      (0xEF, 0xBB), (0xF0, 0x9F):
      true
    default: false
    }
  }

  /// Signs that also follow a capital letter (quotation marks, dots, a footnote's number) prove nothing by themselves.
  private func isProof(_ index: Int, _ bytes: [UInt8], isBesideSmall: Bool) -> Bool {
    switch (bytes[0], bytes[1]) {
    case (0xE1, 0xBA), (0xE1, 0xBB), (0xE2, 0x80): true
    case (0xC3...0xC6, let sign): isBesideSmall || sign > 0xA0 && !Self.signsOfTitles.contains(sign)
    default: false
    }
  }

  /// `«`, soft hyphen, `²`, `³`, `·`, `¹`, `»`; those below 0xA1 are no letters of words either.
  private static let signsOfTitles: [UInt8] = [0xAB, 0xAD, 0xB2, 0xB3, 0xB7, 0xB9, 0xBB]

  /// No word has a capital between small letters. After a lost space it may be the next word that begins.
  private func isBesideSmall(_ index: Int, _ length: Int, isLostSpace: Bool) -> Bool {
    index > 0 && units[index - 1].isSmall
      || !isLostSpace && index + length < units.count && units[index + length].isSmall
        && units[index + length - 1].scalar != 0xA0
  }

  /// What follows a lost space cannot end the syllable of `à`: `lÃ má»™t`, where a blank was lost too; but `lÃ m`.
  private func beginsWord(_ index: Int) -> Bool {
    let rest = units[min(index, units.count)...].prefix(3).prefix {
      $0.isLetter || $0.byte.map { $0 >= 0x80 } == true
    }
    return !rest.isEmpty && !Self.endings.contains { $0.elementsEqual(rest.map(\.scalar)) }
  }

  private static let endings = "i o u y m n ng nh I O U Y M N NG NH".unicodeScalars.map(\.value).split(
    separator: 0x20)

  /// More blanks, or punctuation, follow the blank, and then no word in capitals: `HÃ  Giang`.
  private func isDoubled(_ blank: Int) -> Bool {
    guard blank + 1 < units.count else { return true }
    let next = units[(blank + 1)...].first { $0.scalar != 0x20 }
    guard units[blank + 1].scalar == 0x20 || next?.isLetter != true else { return false }
    let word = units[(blank + 1)...].drop { !$0.isLetter }.prefix(2)
    return !(word.count == 2 && word.allSatisfy(\.isCapital))
  }

  // MARK: What is no letter

  private mutating func readOther(at index: Int) {
    guard let byte = units[index].byte, byte >= 0x80 else { return }
    isValid = false
    let next = index + 1 < units.count ? units[index + 1].byte : nil
    let isCut =
      (byte, next) == (0xE2, 0x80) || byte == 0xE1 && (next == 0xBA || next == 0xBB) && isInWord(index + 2)
    if isCut {
      units[index].isTelling = true
      units[index + 1].isOfLetter = true
      isSuspected = true
    }
    // Only these can have lost what followed them.
    if isCut || byte == 0xC3 || byte == 0xC4 { isBroken = true }
  }

  /// `«cá»` ends with a quotation mark.
  private func isInWord(_ index: Int) -> Bool { index < units.count && units[index].isLetter }

  private func isPartOfWord(_ index: Int) -> Bool { units[index].isOfLetter || units[index].isLetter }

  private func start(of index: Int) -> Int { index < units.count ? units[index].start : end }
}

extension MojibakeReader.Unit {
  fileprivate var isLetter: Bool { Unicode.Scalar(scalar).flatMap { SpellingLetter($0) } != nil }

  fileprivate var isCapital: Bool {
    Unicode.Scalar(scalar).flatMap { SpellingLetter($0) }?.isUpperCase == true
  }

  fileprivate var isSmall: Bool { isLetter && !isCapital }

  /// Blanks but the plain one, and characters of no width.
  fileprivate var isUnseen: Bool { scalar > 0x20 && (Tokenizer.isBlank(scalar) || Sign.isInvisible(scalar)) }
}
