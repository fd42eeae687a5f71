/// What one pass over UTF-8 finds out: whether anything has to change before the text can be used.
struct TextScan {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let hasByteOrderMark: Bool
  /// CR, U+2028 or U+2029.
  let hasOtherLineEnds: Bool
  /// A scalar that may not be NFC, or may join the one before it. A cautious guess: false is certain.
  let mayNeedComposing: Bool
  /// Characters that command a terminal and mean nothing in a text, such as the line tabulation of Word.
  let hasControls: Bool
  private let firstNul: Int?

  var isNormalized: Bool { !hasByteOrderMark && !hasOtherLineEnds && !mayNeedComposing && !hasControls }

  /// Scans the bytes of a file, of which nothing is known.
  init(file bytes: [UInt8]) throws(TextDecodingError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    guard let scan = bytes.withUnsafeBufferPointer(TextScan.init) else {
      throw Self.looksLikeUTF16(bytes) ? .utf16 : .invalidUTF8(offset: Self.firstInvalidByte(in: bytes))
    }
    self = scan
    if let firstNul { throw Self.looksLikeUTF16(bytes) ? .utf16 : .nulByte(offset: firstNul) }
  }

  /// Whether a text may not be in Normalization Form C. A cautious guess: false is certain.
  static func mayNeedComposing(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(TextScan.init)?.mayNeedComposing ?? true
  }

  /// `nil` for bytes that are no UTF-8.
  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var hasOtherLineEnds = false
    var mayNeedComposing = false
    var hasControls = false
    var firstNul: Int?
    var index = 0
    var plainSearch = 0
    while index < bytes.count {
      if index >= plainSearch {
        index = bytes.endOfPlainText(from: index)
        // What ended it is near.
        plainSearch = index + 16
        continue
      }
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F {
        index += 1
      } else if byte < 0x80 {
        if byte == 0x0D { hasOtherLineEnds = true }
        if byte == 0 { firstNul = firstNul ?? index }
        if Self.isControl(byte) { hasControls = true }
        index += 1
      } else if byte == 0xE1, index + 2 < bytes.count, bytes[index + 1] &- 0xB8 < 4,
        bytes[index + 2] & 0xC0 == 0x80
      {
        index += 3  // U+1E00–U+1EFF, most Vietnamese letters
      } else if byte &- 0xC2 < 0x0A, index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 {
        index += 2  // U+0080–U+02FF, the others
      } else {
        guard let (scalar, length) = bytes.scalar(at: index) else { return nil }
        if scalar == 0x2028 || scalar == 0x2029 { hasOtherLineEnds = true }
        if !Self.isComposed(scalar) { mayNeedComposing = true }
        index += length
      }
    }
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    self.hasOtherLineEnds = hasOtherLineEnds
    self.mayNeedComposing = mayNeedComposing
    self.hasControls = hasControls
    self.firstNul = firstNul
  }

  private static func firstInvalidByte(in bytes: [UInt8]) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether a byte is a control character other than tab, line feed and carriage return.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  /// Blocks in which every scalar is NFC and joins none before it, and which Vietnamese pages use.
  private static func isComposed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x300: true
    case 0x1E00..<0x1F00: true
    case 0x2002...0x20CF: true  // punctuation, super- and subscripts, currencies
    case 0x2190...0x2328, 0x232B...0x2ADB: true  // arrows, mathematics, boxes, symbols
    case 0xFE00...0xFE0F, 0xFEFF: true  // variation selectors, byte order mark
    case 0x1F000..<0x20000: true  // emoji
    default: false
    }
  }

  /// Most letters of a Latin text in UTF-16 have a zero for their other half, always on the same side.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(128)
    let evenZeros = sample.enumerated().count { $0.element == 0 && $0.offset.isMultiple(of: 2) }
    let oddZeros = sample.count { $0 == 0 } - evenZeros
    return min(evenZeros, oddZeros) == 0 && max(evenZeros, oddZeros) >= max(2, sample.count / 8)
  }
}
