/// Makes templates from their source: Mustache 1.4 with inheritance and dynamic names, without lambdas.
public struct TemplateParser: Sendable {
  /// How deep sections, blocks and parents may stand in each other.
  public static let maximumNesting = 100

  /// A parser; it keeps nothing from one template to the next.
  public init() {}

  /// Parses UTF-8 `source`; stops at its first mistake.
  ///
  /// Stricter than the specification where a template would silently lose something: names are checked, a
  /// parent contains blocks only (and text, which is ignored), and each block at most once.
  public func parse(_ source: [UInt8], name: String) throws(TemplateError) -> Template {
    do throws(ParseFailure) {
      return Template(name: name, source: source, program: try program(of: source))
    } catch {
      var cursor = SourceCursor(source)
      throw TemplateError(template: name, position: cursor.position(of: error.range), kind: error.kind)
    }
  }

  /// Parses `source`; stops at its first mistake.
  public func parse(_ source: String, name: String) throws(TemplateError) -> Template {
    try parse(Array(source.utf8), name: name)
  }

  private func program(of source: [UInt8]) throws(ParseFailure) -> Program {
    var lexer = Lexer(source)
    var builder = ProgramBuilder(source)
    var line: [Token] = []
    while try lexer.nextLine(&line) {
      try builder.add(line)
    }
    return try builder.finish()
  }
}
