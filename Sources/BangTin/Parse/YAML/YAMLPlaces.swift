import Yams

/// Where a value stands in its document, as the library tells it.
struct YAMLMark: Sendable {
  /// 1-based; 0 when it is not known.
  let line: Int
  /// 1-based, in code points.
  let column: Int

  init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  init(_ node: Node) {
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
  }
}

/// Turns the marks of a YAML document into places of its file.
final class YAMLPlaces: Sendable {
  private let file: String
  /// 1-based line of the file at which the document starts.
  private let firstLine: Int
  private let yaml: String

  init(_ yaml: String, file: String, firstLine: Int) {
    self.yaml = yaml
    self.file = file
    self.firstLine = firstLine
  }

  /// The place of a value; `text` is that of a scalar.
  func place(of mark: YAMLMark, text: String?) -> SourcePlace {
    guard mark.line > 0 else { return SourcePlace(file: file) }
    var length = text?.count ?? 1
    if text != nil, isQuoted(mark) { length += 2 }
    return place(line: mark.line, column: mark.column, length: length)
  }

  /// Whether a value begins with a quotation mark.
  func isQuoted(_ mark: YAMLMark) -> Bool {
    let first = line(mark.line).unicodeScalars.dropFirst(max(0, mark.column - 1)).first
    return first == "\"" || first == "'"
  }

  /// A place from 1-based line and column of the document, kept inside its line.
  func place(line number: Int, column: Int, length: Int = 1) -> SourcePlace {
    // YAML counts code points; people and editors count characters.
    let lines = lines
    let number = min(max(1, number), lines.count)
    guard number >= 1, number <= lines.count else { return SourcePlace(file: file) }
    let text = lines[number - 1]
    let offset = text.unicodeScalars.prefix(max(0, column - 1)).reduce(0) { $0 + UTF8.width($1) }
    let start = SourcePlace(
      file: file, line: firstLine + number - 1, of: text, bytes: offset..<offset + 1)
    guard length > 1 else { return start }
    let room = max(1, text.count - start.column + 1)
    return SourcePlace(
      file: file, line: start.line, column: start.column, length: min(length, room))
  }

  /// The second place of a key that YAML found twice in one map; `first` marks the first.
  func second(_ key: String, after first: Mark) -> SourcePlace {
    let blanks = String(repeating: " ", count: max(0, first.column - 1))
    for (index, line) in lines.enumerated().dropFirst(max(0, first.line)) {
      let rest = line.dropFirst(blanks.count)
      if line.hasPrefix(blanks), rest.hasPrefix(key), rest.dropFirst(key.count).first == ":" {
        return place(line: index + 1, column: first.column, length: key.count)
      }
    }
    return place(line: first.line, column: first.column, length: key.count)
  }

  private func line(_ number: Int) -> Substring {
    number >= 1 && number <= lines.count ? lines[number - 1] : ""
  }

  var lines: [Substring] {
    yaml.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
