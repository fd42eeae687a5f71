/// What the renderer is in the middle of: a section, or a call of other instructions. Plain integers only, so that
/// there may be many: lists and calls keep the rest on stacks of their own.
struct Activation {
  enum Kind {
    /// A section over one value.
    case section
    /// A section over a list, whose rest is the last of the renderer's lists.
    case list
    /// The last of the renderer's calls.
    case call
  }

  let kind: Kind

  /// The renderer's limit outside.
  let limit: Int

  /// Of a section: where its body begins.
  var body = 0
}

/// A list that a section goes through.
struct ListCursor {
  private let items: [Value]

  /// The first item is on the stack from the start.
  private var nextIndex = 1

  init(_ items: [Value]) {
    self.items = items
  }

  mutating func next() -> Value? {
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
