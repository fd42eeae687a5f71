/// The lines of a text, to see whether places lie inside it.
struct TextLines {
  /// The width of each line in characters.
  private let widths: [Int]

  init(_ text: [UInt8]) {
    widths = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).count
    }
  }

  /// Whether a stretch lies in its line, whose end counts as one character; line 0 stands for the whole text.
  func contain(line: Int, column: Int, length: Int) -> Bool {
    if line == 0 { return column == 0 }
    guard (1...widths.count).contains(line), column >= 0, length >= 0 else { return false }
    let width = widths[line - 1]
    return column <= width + 1 && column - 1 + length <= max(width, column)
  }
}
