/// Turns lines of tokens into a program: matches opening and closing tags, and settles which white space
/// belongs to tags that stand alone on their line.
///
/// A block's content loses the indentation that it has in the source and gets the one of the place where it
/// is rendered, so that content and place may be indented each in its own way.
struct ProgramBuilder {
  let source: [UInt8]
  var program = Program()
  var open: [OpenTag] = []

  /// The white space, a range of the source, that lines of the innermost block lose at their start.
  var dedent = 0..<0

  /// Whether text may be added to the last instruction: there is no tag between it and the next text.
  private var continuesText = false

  /// A section, block or parent that is not closed yet.
  struct OpenTag {
    let kind: Token.Kind
    let key: String
    let range: Range<Int>
    let instruction: Int

    /// A block straight inside a parent: content for it, not a place to be filled.
    let isArgument: Bool

    /// What stands before the tag on its line, when that is only white space.
    let leading: Range<Int>
    let outerDedent: Range<Int>

    /// The blocks given to a parent so far, and where.
    var blocks: [String: Range<Int>] = [:]
  }

  /// A tag and what surrounds it on its line.
  struct PlacedTag {
    let token: Token

    /// The white space before it when nothing else stands there, else empty.
    let leading: Range<Int>

    let isFirst: Bool
    let isLast: Bool
    var isAlone: Bool { isFirst && isLast }
  }

  init(_ source: [UInt8]) {
    self.source = source
  }

  var isInsideParent: Bool { open.last?.kind == .parent }

  mutating func add(_ line: [Token]) throws(ParseFailure) {
    var dropsRest = false
    for (index, token) in line.enumerated() {
      if token.kind != .text {
        dropsRest = try add(placed(index, in: line))
      } else if !dropsRest && !(index == 0 && line.count > 1 && source.isBlank(token.range)) {
        addText(token.range, startsLine: index == 0)
      }
    }
  }

  func finish() throws(ParseFailure) -> Program {
    if let tag = open.last { throw ParseFailure(.unclosedSection(name: tag.key), at: tag.range) }
    return program
  }

  /// Texts never follow each other in a line, so only the neighbours need a look.
  private func placed(_ index: Int, in line: [Token]) -> PlacedTag {
    func isBlank(_ token: Token) -> Bool { token.kind == .text && source.isBlank(token.range) }
    let token = line[index]
    let start = token.range.lowerBound
    let hasLeading = index == 1 && isBlank(line[0])
    return PlacedTag(
      token: token,
      leading: hasLeading ? line[0].range : start..<start,
      isFirst: index == 0 || hasLeading,
      isLast: index == line.count - 1 || (index == line.count - 2 && isBlank(line[index + 1])))
  }

  mutating func addText(_ range: Range<Int>, startsLine: Bool) {
    let range = startsLine ? dedented(range) : range
    if range.isEmpty || isInsideParent { return }
    if !continuesText { appendEmptyText(at: range) }
    program.text += source[range]
    if source[range].last == .lineFeed { program.lineEnds.append(program.text.count) }
    let last = program.instructions.count - 1
    program.instructions[last].extend(to: program)
  }

  private mutating func appendEmptyText(at range: Range<Int>) {
    let end = program.text.count
    let lineCount = program.lineEnds.count
    let text = Instruction(operation: .text, operand: end..<end, end: 0, lineEnds: lineCount..<lineCount)
    append(text, at: range)
    continuesText = true
  }

  /// Adds an instruction without any inside it; whoever opens one sets its `end` on closing it.
  mutating func append(_ instruction: Instruction, at range: Range<Int>) {
    program.instructions.append(instruction)
    program.ranges.append(range)
    endInstruction(program.instructions.count - 1)
  }

  mutating func endInstruction(_ index: Int) {
    program.instructions[index].end = program.instructions.count
    continuesText = false
  }

  /// `whitespace`, at the start of a line, without what the innermost block takes away.
  func dedented(_ whitespace: Range<Int>) -> Range<Int> {
    whitespace.dropFirst(source.commonPrefixCount(whitespace, dedent))
  }

  /// Copies white space of the source to where instructions find it.
  mutating func stored(_ whitespace: Range<Int>) -> Range<Int> {
    let start = program.text.count
    program.text += source[whitespace]
    continuesText = false
    return start..<program.text.count
  }
}

extension Instruction {
  /// Makes a text reach to the end of what `program` has so far.
  fileprivate mutating func extend(to program: Program) {
    operand = operand.lowerBound..<program.text.count
    lineEnds = lineEnds.lowerBound..<program.lineEnds.count
  }
}
