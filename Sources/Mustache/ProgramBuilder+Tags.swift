extension ProgramBuilder {
  /// Adds a tag; says whether the rest of its line, which is white space, goes with it.
  mutating func add(_ tag: PlacedTag) throws(ParseFailure) -> Bool {
    try checkPlace(of: tag.token)
    switch tag.token.kind {
    case .block: return try openBlock(tag)
    case .parent: return try openParent(tag)
    case .partial: return try addPartial(tag)
    case .close: return try close(tag)
    case .section, .inverted:
      addLeading(of: tag)
      try push(tag, instruction(for: tag.token), key: source.string(tag.token.content))
    case .escaped, .unescaped:
      addText(tag.leading, startsLine: true)
      append(try instruction(for: tag.token), at: tag.token.range)
      return false
    case .comment, .delimiters, .text:
      addLeading(of: tag)
    }
    return tag.isAlone
  }

  private func checkPlace(of token: Token) throws(ParseFailure) {
    guard let parent = open.last, parent.kind == .parent else { return }
    switch token.kind {
    case .block, .close, .comment, .delimiters, .text: return
    default: throw ParseFailure(.tagInsideParent(parent: parent.key), at: token.range)
    }
  }

  private mutating func addLeading(of tag: PlacedTag) {
    if !tag.isAlone { addText(tag.leading, startsLine: true) }
  }

  private mutating func addPartial(_ tag: PlacedTag) throws(ParseFailure) -> Bool {
    addLeading(of: tag)
    var partial = try instruction(for: tag.token)
    if tag.isAlone {
      partial.placement = .ownLine
      partial.indentation = stored(dedented(tag.leading))
    }
    append(partial, at: tag.token.range)
    return tag.isAlone
  }

  /// Whether a parent has its line for itself is known only when it is closed.
  private mutating func openParent(_ tag: PlacedTag) throws(ParseFailure) -> Bool {
    var parent = try instruction(for: tag.token)
    if tag.isFirst {
      parent.placement = .lineStart
      parent.indentation = stored(dedented(tag.leading))
    }
    try push(tag, parent, key: referenceKey(tag.token.content))
    return false
  }

  private mutating func openBlock(_ tag: PlacedTag) throws(ParseFailure) -> Bool {
    var block = try instruction(for: tag.token)
    let isArgument = isInsideParent
    let startsBelow = isArgument ? tag.isLast : tag.isAlone
    let margin = startsBelow ? marginBelow(tag.token) : tag.leading
    if isArgument {
      try noteArgument(tag.token)
    } else if tag.isFirst {
      block.placement = startsBelow ? .ownLine : .lineStart
      block.indentation = stored(dedented(margin))
    }
    try push(tag, block, key: source.string(tag.token.content), isArgument: isArgument)
    if source[margin].starts(with: source[dedent]) { dedent = margin }
    return startsBelow
  }

  private mutating func noteArgument(_ token: Token) throws(ParseFailure) {
    let name = source.string(token.content)
    let first = open[open.count - 1].blocks.updateValue(token.range, forKey: name)
    guard let first else { return }
    throw ParseFailure(.duplicateBlock(name: name, firstOn: line(of: first)), at: token.range)
  }

  /// The white space at the start of the first line with anything on it, from the line after `token` on.
  private func marginBelow(_ token: Token) -> Range<Int> {
    var start = source.count
    var index = source[token.range.upperBound...].firstIndex(of: .lineFeed) ?? source.count
    while index < source.count, source[index].isWhitespace {
      if source[index] == .lineFeed { start = index + 1 }
      index += 1
    }
    return start..<max(start, index)
  }

  private mutating func push(
    _ tag: PlacedTag, _ instruction: Instruction, key: String, isArgument: Bool = false
  ) throws(ParseFailure) {
    let limit = TemplateParser.maximumNesting
    if open.count == limit { throw ParseFailure(.nestingTooDeep(limit: limit), at: tag.token.range) }
    append(instruction, at: tag.token.range)
    open.append(
      OpenTag(
        kind: tag.token.kind, key: key, range: tag.token.range,
        instruction: program.instructions.count - 1, isArgument: isArgument, leading: tag.leading,
        outerDedent: dedent))
  }

  private mutating func close(_ tag: PlacedTag) throws(ParseFailure) -> Bool {
    let opening = try matchingOpening(of: tag.token)
    let index = opening.instruction
    if !tag.isAlone && !opening.isArgument { addText(tag.leading, startsLine: true) }
    open.removeLast()
    dedent = opening.outerDedent
    endInstruction(index)
    let isEmpty = program.instructions.count == index + 1
    switch program.instructions[index].placement {
    case .lineStart where opening.kind == .parent && tag.isLast:
      program.instructions[index].placement = .ownLine
      return true
    case .ownLine where isEmpty:
      program.instructions[index].indentation = stored(dedented(opening.leading))
    default: break
    }
    return opening.kind != .parent && !opening.isArgument && tag.isAlone
  }

  private func matchingOpening(of token: Token) throws(ParseFailure) -> OpenTag {
    let name = source.string(token.content)
    guard let opening = open.last else {
      throw ParseFailure(.unexpectedClose(name: name), at: token.range)
    }
    let key = opening.kind == .parent ? referenceKey(token.content) : name
    if key == opening.key { return opening }
    let kind = TemplateError.Kind.mismatchedClose(
      name: name, expected: opening.key, openedOn: line(of: opening.range))
    throw ParseFailure(kind, at: token.range)
  }

  /// The 1-based line on which `range` begins.
  private func line(of range: Range<Int>) -> Int {
    source[..<range.lowerBound].count { $0 == .lineFeed } + 1
  }
}
