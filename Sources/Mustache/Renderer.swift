/// The machine that runs programs: an instruction pointer, and explicit stacks in place of recursion, so that
/// no template can overflow the stack of its thread.
///
/// The program at hand is a parameter, not a property: nothing can change it while it is read, so reading it
/// counts no references.
struct Renderer: ~Copyable {
  let set: TemplateSet
  var template: Int

  /// The next instruction, and the one before which the innermost activation ends.
  var next = 0
  var limit: Int

  var stack: ValueStack
  var activations: [Activation] = []

  /// What the activations that are calls or go through lists have beside them, the innermost last.
  var calls: [Call] = []
  private var lists: [ListCursor] = []

  /// The blocks given to the parents that are being rendered; see `substitution(for:)`.
  var arguments: [Arguments] = []
  var currentArguments: Int?

  var output = ByteBuffer(capacity: 16 * 1024)
  var indentation = Indentation()
  private var isDone = false

  init(_ set: TemplateSet, startingAt template: Int, stack: [Value]) {
    self.set = set
    self.template = template
    self.stack = ValueStack(stack)
    limit = set.programs[template].instructions.count
    activations.reserveCapacity(8)
  }

  mutating func run() throws(RenderError) {
    while !isDone { try run(set.programs[template]) }
  }

  /// Runs until another template takes over.
  private mutating func run(_ program: LinkedProgram) throws(RenderError) {
    let current = template
    while template == current {
      if next < limit {
        try step(program.instructions[next], of: program)
      } else if let activation = activations.last {
        finishActivation(activation)
      } else {
        isDone = true
        return
      }
    }
  }

  private mutating func step(_ instruction: Instruction, of program: LinkedProgram) throws(RenderError) {
    switch instruction.operation {
    case .text:
      writeText(instruction, of: program)
      next += 1
    case .escaped, .unescaped:
      let value = stack.value(at: instruction.operand, of: program)
      writeValue(value, escaping: instruction.operation == .escaped)
      next += 1
    case .section:
      enterSection(instruction, of: program)
    case .inverted:
      let value = stack.value(at: instruction.operand, of: program)
      next = value?.isTruthy ?? false ? instruction.end : next + 1
    case .partial, .parent:
      try call(instruction, of: program)
    case .block:
      try enterBlock(instruction, of: program)
    }
  }

  private mutating func enterSection(_ section: Instruction, of program: LinkedProgram) {
    guard let value = stack.value(at: section.operand, of: program), value.isTruthy else {
      next = section.end
      return
    }
    switch value {
    case .null, .bool:
      next += 1
    case .list(let items):
      lists.append(ListCursor(items))
      enter(section, as: .list, over: items[0])
    case .text, .html, .boxed:
      enter(section, as: .section, over: value)
    }
  }

  private mutating func enter(_ section: Instruction, as kind: Activation.Kind, over value: consuming Value) {
    next += 1
    activations.append(Activation(kind: kind, limit: limit, body: next))
    stack.push(value)
    limit = section.end
  }

  private mutating func finishActivation(_ activation: Activation) {
    switch activation.kind {
    case .call:
      finishCall()
    case .section:
      stack.pop()
    case .list:
      stack.pop()
      if let value = lists[lists.count - 1].next() {
        stack.push(value)
        next = activation.body
        return
      }
      lists.removeLast()
    }
    activations.removeLast()
    limit = activation.limit
  }
}
