/// The program of a template of a set: its static partials and parents are resolved and its names numbered, so that no
/// text is looked up while rendering.
///
/// A class, because a page goes from template to template dozens of times: that counts one reference each.
final class LinkedProgram: Sendable {
  /// Of the template.
  let name: String

  /// As in `Program`.
  let instructions: [Instruction]
  let text: [UInt8]
  let lineEnds: [Int]
  let names: [String]

  /// For each of the names its number in the vocabulary of the set, -1 without one.
  let numbers: [Int]

  /// `indexes`: where the templates stand in the set.
  init(_ template: Template, indexes: [String: Int], _ vocabulary: Vocabulary) {
    let program = template.program
    name = template.name
    instructions = program.instructions.map { instruction in
      var instruction = instruction
      switch instruction.operation {
      case .partial where !instruction.isDynamic, .parent where !instruction.isDynamic:
        instruction.target = indexes[program.names[instruction.operand.lowerBound]]
      default: break
      }
      return instruction
    }
    text = program.text
    lineEnds = program.lineEnds
    names = program.names
    numbers = program.names.map { vocabulary[$0] ?? -1 }
  }
}
