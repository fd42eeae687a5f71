import Vietnamese

/// Letters and their marks as separate characters, which a build joins without a word.
enum Composition {
  /// The line of a file's bytes, as they are on disk, in which the first one stands.
  static func firstDecomposed(in bytes: [UInt8], file: String) -> SourcePlace? {
    // Marks from U+0300 to U+036F: all that Vietnamese has.
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      if !UnicodeText.nfc(text).utf8.elementsEqual(text.utf8) {
        return SourcePlace(file: file, line: index + 1, column: 1)
      }
    }
    return nil
  }
}
