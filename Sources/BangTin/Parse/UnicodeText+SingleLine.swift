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
      guard let length = text.lengthOfPlainLetter(at: index) else { return false }
      let isSpace = text[index] == 0x20
      if isSpace && isAfterSpace { return false }
      isAfterSpace = isSpace
      index += length
    }
    return !isAfterSpace
  }
}
