/// A Markdown file cut at its `---` lines.
struct FrontMatterBlock {
  /// The most bytes that front matter may have.
  static let largest = 64 * 1024

  /// The YAML between the lines.
  let yaml: String
  /// 1-based line of the opening `---`.
  let openingLine: Int
  /// The Markdown after the closing line.
  let body: ArraySlice<UInt8>
  /// 1-based line of the file at which the body starts.
  let bodyLine: Int

  /// Cuts `text`, whose lines end in LF.
  init(of text: SourceText) throws(DiagnosticError) {
    let bytes = text.bytes
    var (start, line) = (0, 1)
    while let end = Self.lineEnd(bytes, start), bytes[start..<end].allSatisfy(Self.isBlank), end < bytes.count
    {
      (start, line) = (end + 1, line + 1)
    }
    guard Self.isFence(bytes, start) else { throw DiagnosticError(.frontMatterMissing(text.file)) }
    let opening = line
    let yamlStart = (Self.lineEnd(bytes, start) ?? bytes.count) + 1
    var position = yamlStart
    line += 1
    while position < bytes.count, let end = Self.lineEnd(bytes, position) {
      if Self.isFence(bytes, position) {
        yaml = String(decoding: bytes[yamlStart..<position], as: UTF8.self)
        openingLine = opening
        body = bytes[min(end + 1, bytes.count)...]
        bodyLine = line + 1
        return
      }
      if end - yamlStart > Self.largest { throw DiagnosticError(.frontMatterTooLarge(text.file, opening)) }
      (position, line) = (end + 1, line + 1)
    }
    throw DiagnosticError(.frontMatterUnclosed(text.file, opening))
  }

  /// The offset of the line feed that ends the line at `start`, or the end of the text.
  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start <= bytes.count else { return nil }
    return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  /// Whether the line at `start` is `---` and nothing but blanks after it.
  static func isFence(_ bytes: [UInt8], _ start: Int) -> Bool {
    guard start + 3 <= bytes.count, bytes[start..<(start + 3)].allSatisfy({ $0 == UInt8(ascii: "-") }),
      let end = lineEnd(bytes, start)
    else { return false }
    return bytes[(start + 3)..<end].allSatisfy(isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

extension Diagnostic {
  fileprivate static func frontMatterMissing(_ file: String) -> Diagnostic {
    .error(
      .frontMatterMissing, at: SourcePlace(file: file, line: 1, column: 1),
      vi: "bài không có phần đầu giữa hai dòng `---`", en: "there is no front matter between two `---` lines",
      hint: Bilingual(
        vi: "bắt đầu tệp bằng dòng `---`, dòng `tiêu đề: …`, dòng `ngày: …` rồi lại dòng `---`",
        en: "start the file with a line `---`, a line `title: …`, a line `date: …` and another `---`"))
  }

  fileprivate static func frontMatterUnclosed(_ file: String, _ line: Int) -> Diagnostic {
    .error(
      .frontMatterUnclosed, at: SourcePlace(file: file, line: line, column: 1, length: 3),
      vi: "phần đầu bài mở ở đây nhưng không có dòng `---` đóng lại",
      en: "the front matter that opens here is never closed",
      hint: Bilingual(
        vi: "thêm một dòng `---` trước nội dung bài", en: "add a line `---` before the text"))
  }

  fileprivate static func frontMatterTooLarge(_ file: String, _ line: Int) -> Diagnostic {
    .error(
      .frontMatterTooLarge, at: SourcePlace(file: file, line: line, column: 1, length: 3),
      vi: "phần đầu bài dài quá 64 KB", en: "the front matter is larger than 64 KB",
      hint: Bilingual(
        vi: "chuyển nội dung xuống dưới dòng `---` thứ hai", en: "move the text below the second `---` line"))
  }
}
