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
    let places = YAMLPlaces(yaml, file: file, firstLine: firstLine)
    if let map = SimpleYAML.parse(yaml, places) { return map }
    return try parseAll(yaml, places, firstLine: firstLine)
  }

  /// The same through the YAML library.
  func parseAll(
    _ yaml: String, _ places: YAMLPlaces, firstLine: Int
  ) throws(DiagnosticError) -> YAMLValue? {
    var quoting = PlainTextQuoting(file: file, firstLine: firstLine)
    let prepared = try quoting.prepare(yaml)
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
      throw DiagnosticError(.yamlTooDeep(at: places.place(of: YAMLMark(node), text: node.scalar?.string)))
    }
    // Checked before the children are: aliases of aliases would multiply them beyond any bound.
    guard node.anchor == nil else {
      throw DiagnosticError(.yamlAlias(at: places.place(of: YAMLMark(node), text: node.scalar?.string)))
    }
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

/// One diagnostic that ends the parsing of its file.
public struct DiagnosticError: Error {
  /// What is wrong.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Diagnostic {
  fileprivate static func yamlTooDeep(at place: SourcePlace) -> Diagnostic {
    .error(
      .yamlTooDeep, at: place,
      vi: "các mục lồng nhau quá \(YAMLParser.deepest) tầng",
      en: "the values are nested more than \(YAMLParser.deepest) levels deep",
      hint: Bilingual(vi: "bớt số tầng thụt dòng", en: "use fewer levels of indentation"))
  }

  static func yamlAlias(at place: SourcePlace) -> Diagnostic {
    .error(
      .yamlAlias, at: place,
      vi: "giá trị không được bắt đầu bằng `&`, `*` hay `!`",
      en: "a value may not start with `&`, `*` or `!`",
      hint: Bilingual(
        vi: "đặt cả giá trị trong dấu nháy kép", en: "put the whole value in double quotes"))
  }

  /// A line of words where a key should be.
  static func notAKey(at place: SourcePlace) -> Diagnostic {
    yamlSyntax(
      Bilingual(
        vi: "dòng này không có dạng `tên mục: giá trị`", en: "this line is not of the form `key: value`"),
      at: place,
      hint: Bilingual(
        vi: "viết như `tiêu đề: Thông báo`, có dấu cách sau dấu hai chấm",
        en: "write it like `title: Notice`, with a space after the colon"))
  }

  static func controlCharacter(_ scalar: Unicode.Scalar, at place: SourcePlace) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return yamlSyntax(
      Bilingual(
        vi: "ở đây có một ký tự điều khiển không nhìn thấy (\(code))",
        en: "there is an invisible control character here (\(code))"),
      at: place,
      hint: Bilingual(vi: "xóa cả dòng rồi gõ lại", en: "delete the line and type it again"))
  }

  fileprivate static func yamlSyntax(_ error: YamlError?, _ places: YAMLPlaces) -> Diagnostic {
    if case .duplicatedKeysInMapping(let keys, let context) = error {
      return repeatedKey(keys.first ?? "", at: places.second(keys.first ?? "", after: context.mark))
    }
    guard let problem = error.flatMap({ YAMLProblem($0, in: places.lines) }) else {
      return yamlSyntax(
        Bilingual(vi: "máy không đọc được phần này", en: "this part cannot be read"),
        at: places.place(line: 1, column: 1),
        hint: Bilingual(vi: "xóa phần này rồi gõ lại", en: "delete it and type it again"))
    }
    let place = places.place(line: problem.mark.line, column: problem.mark.column)
    if problem.isNesting { return yamlTooDeep(at: place) }
    return yamlSyntax(problem.message, at: place, hint: problem.hint)
  }

  private static func yamlSyntax(
    _ message: Bilingual, at place: SourcePlace, hint: Bilingual
  ) -> Diagnostic {
    .error(.yamlSyntax, at: place, vi: message.vi, en: message.en, hint: hint)
  }

  /// One key written twice, in one spelling or in two.
  static func repeatedKey(_ key: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .repeatedKey, at: place,
      vi: "mục `\(key)` được viết hai lần", en: "the key `\(key)` is written twice",
      hint: Bilingual(vi: "chỉ giữ một dòng", en: "keep one of the lines"))
  }
}
