extension Renderer {
  /// Goes into the template of a partial or parent; past it when there is none.
  mutating func call(_ instruction: Instruction, of program: LinkedProgram) throws(RenderError) {
    guard let target = target(of: instruction, program) else {
      next = instruction.end
      return
    }
    try pushCall(instruction)
    indent(forTemplateOf: instruction, program)
    if instruction.operation == .parent {
      arguments.append(Arguments(template: template, parent: next, outer: currentArguments))
      currentArguments = arguments.count - 1
    }
    template = target
    next = 0
    limit = set.programs[target].instructions.count
  }

  /// Goes into a block's own content, or into the content given for it by a template further out.
  mutating func enterBlock(_ block: Instruction, of program: LinkedProgram) throws(RenderError) {
    let substitution = substitution(for: program.names[block.operand.lowerBound])
    if substitution == nil && block.placement == .inline {
      next += 1
      return
    }
    try pushCall(block)
    indent(forContentOf: block, program)
    if let substitution {
      template = substitution.template
      next = substitution.body.lowerBound
      limit = substitution.body.upperBound
      currentArguments = substitution.arguments
    } else {
      next += 1
      limit = block.end
    }
  }

  mutating func finishCall() {
    let call = calls.removeLast()
    if call.operation == .parent { arguments.removeLast() }
    template = call.template
    next = call.next
    currentArguments = call.arguments
    indentation.leave(to: call.indentation)
    switch (call.placement, call.operation) {
    case (.ownLine, _): indentation.isAtLineStart = true
    case (_, .partial), (_, .parent): indentation.isAtLineStart = false
    default: break
    }
  }

  private mutating func pushCall(_ instruction: Instruction) throws(RenderError) {
    if calls.count == TemplateSet.maximumNesting {
      throw .nestingTooDeep(template: set.programs[template].name)
    }
    calls.append(
      Call(
        template: template, next: instruction.end, arguments: currentArguments,
        indentation: indentation.level, operation: instruction.operation,
        placement: instruction.placement))
    activations.append(Activation(kind: .call, limit: limit))
  }

  private func target(of instruction: Instruction, _ program: LinkedProgram) -> Int? {
    guard instruction.isDynamic else { return instruction.target }
    let value = stack.value(at: instruction.operand, of: program)
    guard case .text(let name)? = value else { return nil }
    return set.indexes[name]
  }

  /// The content that replaces the block called `name`; the outermost parent that gives one wins.
  ///
  /// Content sees the arguments of the template that it is written in, not those of the parent it is given
  /// to, so a block may hold a block of its own name.
  private func substitution(for name: String) -> Substitution? {
    var found: Substitution?
    var current = currentArguments
    while let index = current {
      let candidate = arguments[index]
      let program = set.programs[candidate.template]
      if let body = program.argument(named: name, ofParent: candidate.parent) {
        found = Substitution(template: candidate.template, body: body, arguments: candidate.outer)
      }
      current = candidate.outer
    }
    return found
  }
}

/// Content for a block, and the arguments that blocks inside it see.
private struct Substitution {
  let template: Int
  let body: Range<Int>
  let arguments: Int?
}

extension LinkedProgram {
  /// The instructions inside the block called `name` that the parent tag at `index` gives to its parent.
  fileprivate func argument(named name: String, ofParent index: Int) -> Range<Int>? {
    let end = instructions[index].end
    var index = index + 1
    while index < end {
      let block = instructions[index]
      if names[block.operand.lowerBound] == name { return index + 1..<block.end }
      index = block.end
    }
    return nil
  }
}
