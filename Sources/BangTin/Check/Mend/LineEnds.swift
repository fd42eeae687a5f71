import Vietnamese

/// What a file has beside its text: its line ends and its byte order mark, which a mend leaves as they were.
struct LineEnds {
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let hasMark: Bool
  private let areCRLF: Bool

  init(of bytes: [UInt8]) {
    hasMark = bytes.starts(with: Self.byteOrderMark)
    var (feeds, pairs, returns) = (0, 0, 0)
    var last: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        feeds += 1
        if last == UInt8(ascii: "\r") { pairs += 1 }
      } else if byte == UInt8(ascii: "\r") {
        returns += 1
      }
      last = byte
    }
    areCRLF = feeds > 0 && pairs == feeds && returns == pairs
  }

  /// `text`, whose lines end in LF, as the file had it.
  func restored(in text: [UInt8]) -> [UInt8] {
    var result = hasMark ? Self.byteOrderMark : []
    result.reserveCapacity(text.count + 3)
    for byte in text {
      if areCRLF, byte == UInt8(ascii: "\n") { result.append(UInt8(ascii: "\r")) }
      result.append(byte)
    }
    return result
  }
}
