import Vietnamese

extension UnicodeText {
  /// Text as titles and tags hold it: one line, without characters that nobody sees or that would
  /// command a terminal.
  static func singleLine(_ text: String) -> String {
    if text.utf8.withContiguousStorageIfAvailable(isSingleLine) ?? false { return text }
    let folded = foldingBlanks(removingZeroWidth(text))
    guard folded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return folded }
    return String(
      String.UnicodeScalarView(folded.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  /// Whether the text is as it should be already, as almost all are. A cautious guess: true is certain.
  private static func isSingleLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isAfterSpace = true
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x20:
        if isAfterSpace { return false }
        isAfterSpace = true
        index += 1
        continue
      case 0x21..<0x7F, 0xC3...0xCB: index += byte < 0x80 ? 1 : 2
      case 0xE1 where index + 1 < text.count && text[index + 1] >= 0xB8: index += 3  // from U+1E00
      // U+2010–U+2027, punctuation.
      case 0xE2
      where index + 2 < text.count && text[index + 1] == 0x80 && (0x90..<0xA8).contains(text[index + 2]):
        index += 3
      default: return false
      }
      isAfterSpace = false
    }
    return !isAfterSpace
  }
}
