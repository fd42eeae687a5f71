import Yams

/// Reads YAML with the place of each value, in the subset that the site's files may use:
/// no anchors, aliases or tags, at most eight levels.
struct YAMLParser {
  /// The deepest that lists and maps may nest.
  static let deepest = 8

  /// The path of the file, as diagnostics name it.
  let file: String

  /// Parses `yaml`, whose first line is line `firstLine` of the file; `nil` for an empty document.
  func parse(_ yaml: String, firstLine: Int) throws(DiagnosticError) -> YAMLValue? {
    let prepared = try PlainTextQuoting(file: file, firstLine: firstLine).prepare(yaml)
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let places = YAMLPlaces(file: file, firstLine: firstLine, lines: lines)
    do {
      // The default encoding is looked up in the environment at every call.
      let parser = try Parser(
        yaml: prepared, resolver: .basic, constructor: .default, encoding: .utf8)
      return try parser.singleRoot().map { try value(of: $0, places, depth: 1) }
    } catch let error as DiagnosticError {
      throw error
    } catch {
      throw DiagnosticError(.yamlSyntax(error as? YamlError, places))
    }
  }

  private func value(of node: Node, _ places: YAMLPlaces, depth: Int) throws -> YAMLValue {
    guard depth <= Self.deepest else {
      throw DiagnosticError(.yamlTooDeep(at: places.place(of: node)))
    }
    // Checked before the children are: aliases of aliases would multiply them beyond any bound.
    guard node.anchor == nil else { throw DiagnosticError(.yamlAlias(at: places.place(of: node))) }
    let content: YAMLValue.Content =
      switch node {
      case .scalar(let scalar): .text(scalar.string)
      case .sequence(let sequence):
        .list(try sequence.map { try value(of: $0, places, depth: depth + 1) })
      case .mapping(let mapping):
        .map(
          try mapping.map { key, entry in
            (
              try value(of: key, places, depth: depth + 1),
              try value(of: entry, places, depth: depth + 1)
            )
          })
      case .alias: .text("")
      }
    return YAMLValue(content: content, place: places.place(of: node))
  }
}

/// Turns the marks of a YAML document into places of its file.
struct YAMLPlaces {
  let file: String
  /// 1-based line of the file at which the document starts.
  let firstLine: Int
  let lines: [Substring]

  func place(of node: Node) -> SourcePlace {
    guard let mark = node.mark else { return SourcePlace(file: file) }
    var length = 1
    if case .scalar(let scalar) = node {
      let isQuoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      length = scalar.string.count + (isQuoted && startsQuoted(mark) ? 2 : 0)
    }
    return place(line: mark.line, column: mark.column, length: length)
  }

  /// A place from 1-based line and column of the document, kept inside its line.
  func place(line: Int, column: Int, length: Int = 1) -> SourcePlace {
    let line = min(max(1, line), max(1, lines.count))
    guard line <= lines.count else { return SourcePlace(file: file) }
    // YAML counts code points; people and editors count characters.
    let scalars = lines[line - 1].unicodeScalars
    let column = String(String.UnicodeScalarView(scalars.prefix(max(0, column - 1)))).count + 1
    let room = max(1, lines[line - 1].count - column + 1)
    return SourcePlace(
      file: file, line: firstLine + line - 1, column: column, length: min(length, room))
  }

  private func startsQuoted(_ mark: Mark) -> Bool {
    guard mark.line >= 1, mark.line <= lines.count else { return false }
    let rest = lines[mark.line - 1].unicodeScalars.dropFirst(mark.column - 1)
    return rest.first == "\"" || rest.first == "'"
  }
}

/// One diagnostic that ends the parsing of its file.
struct DiagnosticError: Error {
  let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Diagnostic {
  static func yamlTooDeep(at place: SourcePlace) -> Diagnostic {
    .error(
      .yamlTooDeep, at: place,
      vi: "các mục lồng nhau quá \(YAMLParser.deepest) tầng",
      en: "the values are nested more than \(YAMLParser.deepest) levels deep",
      hint: Bilingual(vi: "bớt số tầng thụt dòng", en: "use fewer levels of indentation"))
  }

  fileprivate static func yamlSyntax(_ error: YamlError?, _ places: YAMLPlaces) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return yamlSyntax(problem, at: places.place(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      return repeatedKey(
        keys.first ?? "",
        at: places.place(
          line: context.mark.line, column: context.mark.column, length: keys.first?.count ?? 1))
    case .reader(let problem, _, _, _):
      return yamlSyntax(problem, at: places.place(line: 1, column: 1))
    default:
      return yamlSyntax("unreadable", at: places.place(line: 1, column: 1))
    }
  }

  private static func yamlSyntax(_ problem: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .yamlSyntax, at: place,
      vi: "dòng này sai cú pháp YAML (\(problem))", en: "this is not valid YAML (\(problem))",
      hint: Bilingual(
        vi: "xem lại dấu hai chấm, dấu nháy, dấu ngoặc và thụt đầu dòng bằng dấu cách, không dùng phím Tab",
        en: "check colons, quotes, brackets, and indent with spaces, never with tabs"))
  }

  /// One key written twice, in one spelling or in two.
  static func repeatedKey(_ key: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .repeatedKey, at: place,
      vi: "khóa `\(key)` được viết hai lần", en: "the key `\(key)` is written twice",
      hint: Bilingual(vi: "chỉ giữ một dòng", en: "keep one of the lines"))
  }
}
