extension Renderer {
  mutating func writeText(_ text: Instruction, of program: LinkedProgram) {
    if indentation.isEmpty {
      output.append(program.text, text.operand)
    } else {
      writeLines(of: text, program)
    }
  }

  mutating func writeValue(_ value: consuming Value?, escaping: Bool) {
    indentation.beginLine(in: &output)
    switch value {
    case .text(let text)?: output.append(text, escaping: escaping)
    case .html(let bytes)?: output.append(bytes, escaping: escaping)
    case .null?, .bool?, .list?, .boxed?, nil: break
    }
  }

  /// A partial or parent alone on its line adds its indentation; one in the middle of a line has none.
  mutating func indent(forTemplateOf instruction: Instruction, _ program: LinkedProgram) {
    switch instruction.placement {
    case .ownLine:
      indentation.add(program.text[instruction.indentation])
      indentation.isAtLineStart = true
    case .lineStart, .inline:
      writeIndentation(of: instruction, program)
      indentation.suspend()
    }
  }

  mutating func indent(forContentOf block: Instruction, _ program: LinkedProgram) {
    if block.placement == .lineStart { writeIndentation(of: block, program) }
    indentation.add(program.text[block.indentation])
    switch block.placement {
    case .ownLine: indentation.isAtLineStart = true
    case .lineStart: indentation.isAtLineStart = false
    case .inline: break
    }
  }

  private mutating func writeIndentation(of instruction: Instruction, _ program: LinkedProgram) {
    indentation.beginLine(in: &output)
    output.append(program.text, instruction.indentation)
  }

  private mutating func writeLines(of text: Instruction, _ program: LinkedProgram) {
    var start = text.operand.lowerBound
    for index in text.lineEnds {
      let end = program.lineEnds[index]
      indentation.beginLine(in: &output)
      output.append(program.text, start..<end)
      indentation.isAtLineStart = true
      start = end
    }
    if start < text.operand.upperBound {
      indentation.beginLine(in: &output)
      output.append(program.text, start..<text.operand.upperBound)
    }
  }
}
