extension Bytes {
  /// The numeric character reference (`&#7;`, `&#x7;`) that begins at the `&` at `offset`.
  func numericReference(at offset: Int) -> (value: Int, range: Range<Int>)? {
    guard has("&#", at: offset) else { return nil }
    let isHex = offset + 2 < count && self[offset + 2] | 0x20 == UInt8(ascii: "x")
    var at = offset + (isHex ? 3 : 2)
    var value = 0
    while at < count, value < 0x200_0000, let digit = self[at].digit(isHex: isHex) {
      value = value * (isHex ? 16 : 10) + digit
      at += 1
    }
    return has(";", at: at) ? (value, offset..<at + 1) : nil
  }
}

extension UInt8 {
  fileprivate func digit(isHex: Bool) -> Int? {
    if isDigit { return Int(self) - 0x30 }
    return isHex && (self | 0x20) &- 0x61 < 6 ? Int(self | 0x20) - 0x57 : nil
  }
}
