/// What the renderer is in the middle of: a section, or a call of other instructions.
struct Activation {
  /// The renderer's limit outside.
  let limit: Int

  /// For a section over a list its items, and where its body begins. Empty for a section over one value.
  var items: [Value] = []
  var body = 0

  /// `nil` for a section.
  var call: Call?

  /// The first item is on the stack from the start.
  private var nextIndex = 1

  init(limit: Int, items: [Value], body: Int) {
    self.limit = limit
    self.items = items
    self.body = body
  }

  init(limit: Int, call: Call) {
    self.limit = limit
    self.call = call
  }

  mutating func nextItem() -> Value? {
    guard nextIndex < items.count else { return nil }
    defer { nextIndex += 1 }
    return items[nextIndex]
  }
}

/// A partial, parent or block being rendered, and how its caller goes on.
struct Call {
  let template: Int
  let next: Int
  let arguments: Int?
  let indentation: Indentation.Level
  let operation: Instruction.Operation
  let placement: Instruction.Placement
}

/// The blocks that a parent tag gives to the parent.
struct Arguments {
  /// The template and the instruction of the parent tag.
  let template: Int
  let parent: Int

  /// What the template with the parent tag was itself rendered with.
  let outer: Int?
}
