extension ProgramBuilder {
  /// The instruction for a tag that has a name.
  mutating func instruction(for token: Token) throws(ParseFailure) -> Instruction {
    let names: [String]
    var isDynamic = false
    switch token.kind {
    case .block:
      names = [try name(token.content, of: token)]
    case .partial, .parent:
      isDynamic = source[token.content].first == UInt8(ascii: "*")
      names =
        isDynamic
        ? try path(source.trimmed(token.content.dropFirst()), of: token)
        : [try name(token.content, of: token)]
    default:
      names = try path(token.content, of: token)
    }
    let start = program.names.count
    program.names += names
    return Instruction(
      operation: operation(of: token.kind), isDynamic: isDynamic, operand: start..<program.names.count,
      end: 0)
  }

  /// What the closing tag of a parent has to say: its name, or `*` and the dynamic name.
  func referenceKey(_ content: Range<Int>) -> String {
    guard source[content].first == UInt8(ascii: "*") else { return source.string(content) }
    return "*" + source.string(source.trimmed(content.dropFirst()))
  }

  private func name(_ range: Range<Int>, of token: Token) throws(ParseFailure) -> String {
    if range.isEmpty { throw ParseFailure(.emptyName, at: token.range) }
    let name = source.string(range)
    if source[range].contains(where: \.isWhitespace) {
      throw ParseFailure(.malformedName(name), at: token.range)
    }
    return name
  }

  /// The parts of a dotted name; none for `.`, the top of the stack.
  private func path(_ range: Range<Int>, of token: Token) throws(ParseFailure) -> [String] {
    let name = try name(range, of: token)
    if name == "." { return [] }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.contains("") { throw ParseFailure(.malformedName(name), at: token.range) }
    return parts
  }

  private func operation(of kind: Token.Kind) -> Instruction.Operation {
    switch kind {
    case .escaped: .escaped
    case .unescaped: .unescaped
    case .section: .section
    case .inverted: .inverted
    case .partial: .partial
    case .parent: .parent
    case .block: .block
    case .text, .close, .comment, .delimiters: .text
    }
  }
}
