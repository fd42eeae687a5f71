extension UnsafeBufferPointer<UInt8> {
  /// The scalar whose UTF-8 begins at `offset`, and how many bytes it has; `nil` where there is none by the Unicode
  /// Standard, table 3-7. Much faster than to iterate over the scalars of a `String`.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int)? {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, offset + length <= count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in self[offset + 1..<offset + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    switch length {
    case 3: return value < 0x800 || value &- 0xD800 < 0x800 ? nil : (value, 3)
    case 4: return value < 0x10000 || value > 0x10FFFF ? nil : (value, 4)
    default: return (value, 2)
    }
  }
}
