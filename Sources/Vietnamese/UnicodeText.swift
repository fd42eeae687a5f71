// For precomposedStringWithCanonicalMapping: the standard library normalizes, but offers no public way to ask.
import Foundation

/// Text as it enters the program: UTF-8, in Normalization Form C, its lines ended by LF.
public enum UnicodeText {
  /// The text of a file as NFC in UTF-8 with LF line ends, without a byte order mark. CRLF, a lone CR, U+2028
  /// and U+2029 all become LF, other control characters spaces. Bytes that are in order already are returned as they are, not copied.
  public static func normalized(_ bytes: [UInt8]) throws(TextDecodingError) -> [UInt8] {
    let scan = try TextScan(file: bytes)
    if scan.isNormalized { return bytes }
    var lines = scan.hasOtherLineEnds || scan.hasByteOrderMark ? withLineFeeds(bytes) : bytes
    if scan.hasControls { lines = lines.map { TextScan.isControl($0) ? UInt8(ascii: " ") : $0 } }
    return scan.mayNeedComposing ? Array(composed(String(decoding: lines, as: UTF8.self)).utf8) : lines
  }

  /// The text in Normalization Form C; line ends stay as they are.
  public static func nfc(_ text: String) -> String {
    TextScan.mayNeedComposing(text) ? composed(text) : text
  }

  /// The text in lower case. One that is there already, as Vietnamese tags mostly are, is but looked at.
  public static func lowercased(_ text: String) -> String {
    var text = text
    return text.withUTF8(isSurelyLowercase) ? text : text.lowercased()
  }

  /// Whether each letter is one of ASCII or of Vietnamese that has no other lower case.
  private static func isSurelyLowercase(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      guard let (scalar, length) = bytes.scalar(at: index) else { return false }
      switch scalar {
      case 0..<0x41, 0x5B..<0x80, 0xE0..<0x100, 0x1A1, 0x1B0: break
      // In these rows each capital has an even number, and its small letter follows.
      case 0x100..<0x130, 0x14A..<0x178, 0x1E00..<0x1E96, 0x1EA0..<0x1F00:
        if scalar.isMultiple(of: 2) { return false }
      default: return false
      }
      index += length
    }
    return true
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var index = bytes.starts(with: TextScan.byteOrderMark) ? TextScan.byteOrderMark.count : 0
    while index < bytes.count {
      let lineEnd = lengthOfLineEnd(in: bytes, at: index)
      lines.append(lineEnd > 0 ? UInt8(ascii: "\n") : bytes[index])
      index += max(lineEnd, 1)
    }
    return lines
  }

  /// 0 where no line ends.
  private static func lengthOfLineEnd(in bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "\r"): bytes[index...].starts(with: [0x0D, 0x0A]) ? 2 : 1
    case 0xE2:
      bytes[index...].starts(with: [0xE2, 0x80, 0xA8]) || bytes[index...].starts(with: [0xE2, 0x80, 0xA9])
        ? 3 : 0
    default: 0
    }
  }

  /// Piece by piece, because Foundation takes quadratic time for long decomposed text: a piece ends before a
  /// scalar that starts a letter. Only a letter with hundreds of marks on it, which no language writes, is cut.
  private static func composed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    var piece = String.UnicodeScalarView()
    var length = 0
    for scalar in text.unicodeScalars {
      if length >= 128, !mayJoinLetterBefore(scalar) || length >= 256 {
        result += String(piece).precomposedStringWithCanonicalMapping
        piece = String.UnicodeScalarView()
        length = 0
      }
      piece.append(scalar)
      length += 1
    }
    return result + String(piece).precomposedStringWithCanonicalMapping
  }

  /// Marks, and the vowels and final consonants of Korean syllables.
  private static func mayJoinLetterBefore(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: (0x1160...0x11FF).contains(scalar.value)
    }
  }
}
