/// Makes what people write as plain text plain to YAML: `title: Thông báo: lịch tiêm` is quoted,
/// since a second colon, or a `#` in the middle, means something else there.
///
/// Each line keeps its number, and each value its first column.
struct PlainTextQuoting {
  let file: String
  /// 1-based line of the file at which the document starts.
  let firstLine: Int

  /// The document with such values in single quotes.
  ///
  /// Throws for anchors, aliases and tags, and for nesting that would overflow the parser's stack.
  func prepare(_ yaml: String) throws(DiagnosticError) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(yaml.utf8.count + 16)
    // Lines indented deeper than this belong to a block, quoted or bracketed value.
    var openAt: Int?
    var brackets = 0
    var number = firstLine
    for line in Array(yaml.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      defer { number += 1 }
      if number > firstLine { result.append(UInt8(ascii: "\n")) }
      let indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
      let isBlank = line.count == indentation
      if let open = openAt, isBlank || indentation > open {
        try countBrackets(in: line, &brackets, number)
        result += line
        continue
      }
      openAt = nil
      brackets = 0
      guard let value = valueStart(in: line) else {
        try countBrackets(in: line, &brackets, number)
        result += line
        continue
      }
      switch line[value] {
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        throw DiagnosticError(.yamlAlias(at: place(number, line, value)))
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: ">"),
        UInt8(ascii: "["), UInt8(ascii: "{"):
        openAt = indentation
        try countBrackets(in: line[value...], &brackets, number)
        result += line
      default:
        appendPlain(line, from: value, to: &result)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Where the value of `key: value` starts; `nil` for lines of any other form.
  private func valueStart(in line: ArraySlice<UInt8>) -> Int? {
    var i = line.startIndex
    var dashes = 0
    while i < line.endIndex, line[i] == UInt8(ascii: " ") || line[i] == UInt8(ascii: "-") {
      if line[i] == UInt8(ascii: "-") { dashes += 1 }
      i += 1
    }
    guard i < line.endIndex, dashes <= 1, !Self.startsSpecial(line[i]) else { return nil }
    guard let colon = line[i...].firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex,
      line[colon + 1] == UInt8(ascii: " ")
    else { return nil }
    return line[(colon + 1)...].firstIndex { $0 != UInt8(ascii: " ") }
  }

  private static func startsSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["),
      UInt8(ascii: "{"), UInt8(ascii: "?"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Appends the line, its value in single quotes where YAML would misread it.
  private func appendPlain(_ line: ArraySlice<UInt8>, from start: Int, to result: inout [UInt8]) {
    var end = line.endIndex
    // ` # ` starts a comment, as in `draft: true  # chờ duyệt`; `#5` in a title does not.
    var i = start
    var needsQuotes = Self.needsQuotes(line[start])
    while i < end {
      let next = i + 1 < end ? line[i + 1] : UInt8(ascii: " ")
      if line[i] == UInt8(ascii: ":"), next == UInt8(ascii: " ") { needsQuotes = true }
      if line[i] == UInt8(ascii: "#"), i == start || line[i - 1] == UInt8(ascii: " ") {
        if next == UInt8(ascii: " ") { end = i } else { needsQuotes = true }
      }
      i += 1
    }
    guard needsQuotes, end > start else {
      result += line
      return
    }
    while line[end - 1] == UInt8(ascii: " ") { end -= 1 }
    result += line[..<start]
    result.append(UInt8(ascii: "'"))
    for byte in line[start..<end] {
      if byte == UInt8(ascii: "'") { result.append(byte) }
      result.append(byte)
    }
    result.append(UInt8(ascii: "'"))
  }

  /// Characters that YAML reserves at the start of a value, and that titles start with.
  private static func needsQuotes(_ first: UInt8) -> Bool {
    first == UInt8(ascii: "@") || first == UInt8(ascii: "`") || first == UInt8(ascii: "%")
  }

  /// Brackets may nest to the depth that values may.
  private func countBrackets(
    in line: ArraySlice<UInt8>, _ depth: inout Int, _ number: Int
  ) throws(DiagnosticError) {
    var dashes = 0
    for i in line.indices {
      switch line[i] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        // `- - -` opens three lists in one line; `---` is text.
        let opens = i + 1 < line.endIndex && line[i + 1] == UInt8(ascii: " ")
        dashes = dashes >= 0 && opens ? dashes + 1 : -1
      case UInt8(ascii: " "): break
      default: dashes = -1
      }
      if depth > YAMLParser.deepest || dashes > YAMLParser.deepest {
        throw DiagnosticError(.yamlTooDeep(at: place(number, line, i)))
      }
    }
  }

  private func place(_ number: Int, _ line: ArraySlice<UInt8>, _ offset: Int) -> SourcePlace {
    let before = String(decoding: line[..<offset], as: UTF8.self)
    return SourcePlace(file: file, line: number, column: before.count + 1)
  }
}

extension Diagnostic {
  static func yamlAlias(at place: SourcePlace) -> Diagnostic {
    .error(
      .yamlAlias, at: place,
      vi: "giá trị không được bắt đầu bằng `&`, `*` hay `!`",
      en: "a value may not start with `&`, `*` or `!`",
      hint: Bilingual(
        vi: "đặt cả giá trị trong dấu nháy kép", en: "put the whole value in double quotes"))
  }
}
