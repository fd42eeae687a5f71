extension Template {
  /// All tags except comments and delimiters, as a tree in the order of the source.
  ///
  /// Computed at each call, in linear time.
  public var tags: [TemplateTag] {
    var cursor = SourceCursor(source)
    return tags(in: program.instructions.indices, &cursor)
  }

  private func tags(in range: Range<Int>, _ cursor: inout SourceCursor) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let instruction = program.instructions[index]
      if let kind = kind(of: instruction) {
        let position = cursor.position(of: program.ranges[index])
        let children = self.tags(in: index + 1..<instruction.end, &cursor)
        tags.append(TemplateTag(kind: kind, position: position, children: children))
      }
      index = instruction.end
    }
    return tags
  }

  /// `nil` for text.
  private func kind(of instruction: Instruction) -> TemplateTag.Kind? {
    let path = Array(program.names[instruction.operation == .text ? 0..<0 : instruction.operand])
    let name = path.first ?? ""
    let reference = instruction.isDynamic ? TemplateTag.Reference.dynamic(path: path) : .named(name)
    return switch instruction.operation {
    case .text: nil
    case .escaped: .variable(path: path, isEscaped: true)
    case .unescaped: .variable(path: path, isEscaped: false)
    case .section: .section(path: path)
    case .inverted: .inverted(path: path)
    case .partial: .partial(reference)
    case .parent: .parent(reference)
    case .block: .block(name: name)
    }
  }
}
