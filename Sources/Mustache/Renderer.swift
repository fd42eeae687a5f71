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

  /// How many of the activations are calls.
  var callDepth = 0

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
    limit = set.templates[template].program.instructions.count
    activations.reserveCapacity(8)
  }

  mutating func run() throws(RenderError) {
    while !isDone { try run(set.templates[template].program) }
  }

  /// Runs until another template takes over.
  private mutating func run(_ program: Program) throws(RenderError) {
    let current = template
    while template == current {
      if next < limit {
        try step(program.instructions[next], of: program)
      } else if activations.isEmpty {
        isDone = true
        return
      } else {
        finishActivation()
      }
    }
  }

  private mutating func step(_ instruction: Instruction, of program: Program) throws(RenderError) {
    switch instruction.operation {
    case .text:
      writeText(instruction, of: program)
      next += 1
    case .escaped, .unescaped:
      let value = stack.value(at: instruction.operand, of: program.names)
      writeValue(value, escaping: instruction.operation == .escaped)
      next += 1
    case .section:
      enterSection(instruction, of: program)
    case .inverted:
      let value = stack.value(at: instruction.operand, of: program.names)
      next = value?.isTruthy ?? false ? instruction.end : next + 1
    case .partial, .parent:
      try call(instruction, of: program)
    case .block:
      try enterBlock(instruction, of: program)
    }
  }

  private mutating func enterSection(_ section: Instruction, of program: Program) {
    guard let value = stack.value(at: section.operand, of: program.names), value.isTruthy else {
      next = section.end
      return
    }
    switch value {
    case .null, .bool:
      next += 1
    case .list(let items):
      enter(section, items[0], then: items)
    case .text, .html, .boxed:
      enter(section, value, then: [])
    }
  }

  private mutating func enter(_ section: Instruction, _ value: Value, then items: [Value]) {
    activations.append(Activation(limit: limit, items: items, body: next + 1))
    stack.push(value)
    next += 1
    limit = section.end
  }

  private mutating func finishActivation() {
    let last = activations.count - 1
    if let call = activations[last].call {
      limit = activations.removeLast().limit
      return finish(call)
    }
    stack.pop()
    if let value = activations[last].nextItem() {
      stack.push(value)
      next = activations[last].body
    } else {
      limit = activations.removeLast().limit
    }
  }
}
