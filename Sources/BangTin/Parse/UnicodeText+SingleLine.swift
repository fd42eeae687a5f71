import Vietnamese

extension UnicodeText {
  /// Text as titles and tags hold it: one line, without characters that nobody sees or that would
  /// command a terminal.
  static func singleLine(_ text: String) -> String {
    let folded = foldingBlanks(removingZeroWidth(text))
    guard folded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return folded }
    return String(
      String.UnicodeScalarView(folded.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }
}
