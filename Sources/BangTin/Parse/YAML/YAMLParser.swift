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
    let places = YAMLPlaces(yaml, file: file, firstLine: firstLine)
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
      throw DiagnosticError(.yamlTooDeep(at: places.place(of: YAMLMark(node))))
    }
    // Checked before the children are: aliases of aliases would multiply them beyond any bound.
    guard node.anchor == nil else { throw DiagnosticError(.yamlAlias(at: places.place(of: YAMLMark(node)))) }
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
    return YAMLValue(content, at: YAMLMark(node), of: places)
  }
}

/// Where a value stands in its document, as the library tells it.
struct YAMLMark: Sendable {
  /// 1-based; 0 when it is not known.
  let line: Int
  /// 1-based, in code points.
  let column: Int
  /// The text of a scalar.
  let text: String?

  init(_ node: Node) {
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
    text = node.scalar?.string
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

  func place(of mark: YAMLMark) -> SourcePlace {
    guard mark.line > 0 else { return SourcePlace(file: file) }
    var length = mark.text?.count ?? 1
    let rest = line(mark.line).unicodeScalars.dropFirst(mark.column - 1)
    if mark.text != nil, rest.first == "\"" || rest.first == "'" { length += 2 }
    return place(line: mark.line, column: mark.column, length: length)
  }

  /// A place from 1-based line and column of the document, kept inside its line.
  func place(line number: Int, column: Int, length: Int = 1) -> SourcePlace {
    let line = line(number)
    // YAML counts code points; people and editors count characters.
    let before = line.unicodeScalars.prefix(max(0, column - 1))
    let column = String(String.UnicodeScalarView(before)).count + 1
    let room = max(1, line.count - column + 1)
    return SourcePlace(
      file: file, line: firstLine + max(1, number) - 1, column: column, length: min(length, room))
  }

  private func line(_ number: Int) -> Substring {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    return number >= 1 && number <= lines.count ? lines[number - 1] : ""
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
