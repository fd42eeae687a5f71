/// Makes what people write as plain text plain to YAML: `title: Thông báo: lịch tiêm` is quoted,
/// since a second colon, a `#` in the middle or an `[x]` at the start mean something else there.
///
/// Each line keeps its number, and each value its first column.
struct PlainTextQuoting {
  /// What the lines above leave open.
  private enum Open {
    case nothing
    /// A block text (`|`, `>`) whose key has this indentation.
    case block(indentation: Int)
    case flow(FlowScanner)
  }

  let file: String
  /// 1-based line of the file at which the document starts.
  let firstLine: Int
  private var result: [UInt8] = []
  private var open = Open.nothing

  init(file: String, firstLine: Int) {
    self.file = file
    self.firstLine = firstLine
  }

  /// The document with such values in single quotes.
  ///
  /// Throws for control characters, anchors, aliases, tags, and lines that are no key.
  mutating func prepare(_ yaml: String) throws(DiagnosticError) -> String {
    let bytes = try printable(yaml)
    result.reserveCapacity(bytes.count + 16)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var index = 0
    while index < lines.count {
      if index > 0 { result.append(UInt8(ascii: "\n")) }
      index = try append(lines, at: index)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends the line at `index`, and those that belong to its value; returns the next index.
  private mutating func append(
    _ lines: [ArraySlice<UInt8>], at index: Int
  ) throws(DiagnosticError) -> Int {
    let line = lines[index]
    switch open {
    case .block(let indentation):
      let own = line.indentation
      if own == line.count || own > indentation { break }
      open = .nothing
      return try append(lines, at: index)
    case .flow(var scanner):
      let end = scanner.end(in: line, from: line.startIndex)
      open = end == nil ? .flow(scanner) : .nothing
    case .nothing: return try appendFresh(lines, at: index)
    }
    result += line
    return index + 1
  }

  /// Appends a line that nothing above reaches into.
  private mutating func appendFresh(
    _ lines: [ArraySlice<UInt8>], at index: Int
  ) throws(DiagnosticError) -> Int {
    let line = YAMLLine(lines[index])
    guard let value = line.value else {
      // YAML would take it for more of the line above, and complain further down.
      if line.isWords {
        let end = line.bytes.lastIndex { !$0.isYAMLBlank } ?? line.content
        throw DiagnosticError(.notAKey(at: place(index, line.bytes, line.content, to: end + 1)))
      }
      result += line.bytes
      return index + 1
    }
    switch line.bytes[value] {
    case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      throw DiagnosticError(.yamlAlias(at: place(index, line.bytes, value)))
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      if Self.isBlockHeader(line.bytes[value...]) {
        open = .block(indentation: line.indentation)
        result += line.bytes
      } else {
        appendQuoted(line.bytes, from: value)
      }
      return index + 1
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "{"):
      appendFlow(line, from: value)
      return index + 1
    default: return appendPlain(lines, at: index, line, from: value)
    }
  }

  /// A quoted or bracketed value, unless words follow it: then it is the start of a text, as in
  /// `title: [Khẩn] Thông báo` or `title: "Đền ơn đáp nghĩa" - truyền thống`.
  private mutating func appendFlow(_ line: YAMLLine, from value: Int) {
    var scanner = FlowScanner()
    let end = scanner.end(in: line.bytes, from: value)
    guard let end else {
      open = .flow(scanner)
      result += line.bytes
      return
    }
    if Self.goesOn(line.bytes, after: end, from: value), value > line.content || line.isItem {
      appendQuoted(line.bytes, from: value)
    } else {
      result += line.bytes
    }
  }

  /// Whether words follow a value that ended at `end`, perhaps after a sign; a comment is no words of its own, and a
  /// bracket too many or a list behind a list is a mistake.
  private static func goesOn(_ line: ArraySlice<UInt8>, after end: Int, from start: Int) -> Bool {
    let rest = line[end...].drop(while: \.isYAMLBlank)
    switch rest.first {
    case UInt8(ascii: "]"), UInt8(ascii: "}"): return false
    case UInt8(ascii: "#") where rest.startIndex > end && rest.isBlank(at: rest.startIndex + 1): return false
    case UInt8(ascii: ",") where line[start] == UInt8(ascii: "[") || line[start] == UInt8(ascii: "{"):
      return false
    default: return rest.contains(where: \.isOfWord)
    }
  }

  /// A value without quotes, and the lines deeper than its key, which continue it.
  private mutating func appendPlain(
    _ lines: [ArraySlice<UInt8>], at index: Int, _ line: YAMLLine, from value: Int
  ) -> Int {
    var end = index + 1
    var hasKeyBelow = false
    for next in (index + 1)..<lines.count {
      let indentation = lines[next].indentation
      if indentation == lines[next].count { continue }
      guard indentation > line.indentation else { break }
      if YAMLLine(lines[next]).hasKey { hasKeyBelow = true }
      end = next + 1
    }
    let isSpread = end > index + 1
    if isSpread && hasKeyBelow {
      // A key below a value is a mistake, which YAML tells with its place.
      result += line.bytes
      return index + 1
    }
    if !needsQuotes(line.bytes, from: value) {
      result += lines[index..<end].joined(separator: [UInt8(ascii: "\n")])
      return end
    }
    guard isSpread else {
      appendQuoted(line.bytes, from: value)
      return index + 1
    }
    result += line.bytes[..<value]
    result.append(UInt8(ascii: "'"))
    appendEscaped(line.bytes[value...])
    for next in lines[(index + 1)..<end] {
      result.append(UInt8(ascii: "\n"))
      appendEscaped(next)
    }
    result.append(UInt8(ascii: "'"))
    return end
  }

  /// Whether YAML would not read the text that starts at `start` as it is written.
  private func needsQuotes(_ line: ArraySlice<UInt8>, from start: Int) -> Bool {
    // YAML reserves these at the start of a value.
    if "@`%,]}".utf8.contains(line[start]) { return true }
    return line[start...].indices.contains { i in
      switch line[i] {
      case UInt8(ascii: ":"): line.isBlank(at: i + 1)
      case UInt8(ascii: "#"): startsWord(line, i, from: start) && !line.isBlank(at: i + 1)
      default: false
      }
    }
  }

  private func startsWord(_ line: ArraySlice<UInt8>, _ i: Int, from start: Int) -> Bool {
    i == start || line[i - 1].isYAMLBlank
  }

  /// Appends the line, its value in single quotes up to a comment: ` # ` starts one, as in
  /// `draft: true  # chờ duyệt`; `#5` in a title does not.
  private mutating func appendQuoted(_ line: ArraySlice<UInt8>, from start: Int) {
    let comment = line[start...].indices.first {
      line[$0] == UInt8(ascii: "#") && startsWord(line, $0, from: start) && line.isBlank(at: $0 + 1)
    }
    let text = line[start..<(comment ?? line.endIndex)]
    let end = text.lastIndex { !$0.isYAMLBlank } ?? start
    result += line[..<start]
    result.append(UInt8(ascii: "'"))
    appendEscaped(line[start...end])
    result.append(UInt8(ascii: "'"))
  }

  private mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    for byte in text {
      if byte == UInt8(ascii: "'") { result.append(byte) }
      result.append(byte)
    }
  }

  /// `|`, `>-`, `|2`, and perhaps a comment.
  private static func isBlockHeader(_ value: ArraySlice<UInt8>) -> Bool {
    let rest = value.dropFirst().drop {
      $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") || $0.isASCIIDigit
    }
    guard rest.isBlank(at: rest.startIndex) else { return false }
    return rest.first { !$0.isYAMLBlank }.map { $0 == UInt8(ascii: "#") } ?? true
  }
}

extension PlainTextQuoting {
  /// The bytes of `yaml`, with what YAML does not take as blank or as nothing made so.
  private func printable(_ yaml: String) throws(DiagnosticError) -> [UInt8] {
    // C2 leads U+0080–U+00BF, EF what lies around U+FEFF and U+FFFE: the rest of UTF-8 beyond ASCII is plain.
    let isPlain = yaml.utf8.allSatisfy {
      $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x09 || $0 >= 0x80 && $0 != 0xC2 && $0 != 0xEF
    }
    if isPlain { return Array(yaml.utf8) }
    var scalars = String.UnicodeScalarView()
    var (line, column) = (0, 0)
    for scalar in yaml.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        (line, column) = (line + 1, -1)
        scalars.append(scalar)
      case 0xA0: scalars.append(" ")
      // Goes from titles and tags, like every other character that nobody sees.
      case 0xFEFF: scalars.append("\u{200B}")
      case 0..<0x09, 0x0B..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        let places = YAMLPlaces(yaml, file: file, firstLine: firstLine)
        throw DiagnosticError(.controlCharacter(scalar, at: places.place(line: line + 1, column: column + 1)))
      default: scalars.append(scalar)
      }
      column += 1
    }
    return Array(String(scalars).utf8)
  }

  /// The place of one byte of a line, or of those up to `end`.
  private func place(
    _ index: Int, _ line: ArraySlice<UInt8>, _ offset: Int, to end: Int? = nil
  ) -> SourcePlace {
    let start = offset - line.startIndex
    return SourcePlace(
      file: file, line: firstLine + index, of: String(decoding: line, as: UTF8.self),
      bytes: start..<(end.map { $0 - line.startIndex } ?? start + 1))
  }
}
