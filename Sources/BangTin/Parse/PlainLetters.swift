extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the character at `offset` has, where it is surely one scalar, visible or a space, and no blank of
  /// another kind: ASCII, U+00C0–U+02FF, U+1E00–U+1EFF and U+2010–U+2027, which is Vietnamese in NFC with its
  /// punctuation. Found out without asking Unicode's tables at every letter; `nil` says nothing. The bytes are UTF-8.
  @inline(__always)
  func lengthOfPlainLetter(at offset: Int) -> Int? {
    switch self[offset] {
    case 0x20..<0x7F: 1
    case 0xC3...0xCB: 2
    case 0xE1 where offset + 2 < count && (0xB8...0xBB).contains(self[offset + 1]): 3
    case 0xE2
    where offset + 2 < count && self[offset + 1] == 0x80 && (0x90..<0xA8).contains(self[offset + 2]): 3
    default: nil
    }
  }
}
