/// A parsed template. It is rendered as part of a `TemplateSet`.
public struct Template: Sendable {
  /// The name that partials and parents refer to it by.
  public let name: String

  let source: [UInt8]
  var program: Program
}

/// What a template does: its instructions, and the tables that they refer to.
struct Program {
  var instructions: [Instruction] = []

  /// Where the tag of each instruction stands in the source; apart from them, since rendering has no use for it.
  var ranges: [Range<Int>] = []

  /// The text between the tags, without what standalone tags and the indentation of blocks take away.
  var text: [UInt8] = []

  /// The offsets in `text` after each line end, so that indenting text does not have to look for them.
  var lineEnds: [Int] = []

  /// The parts of dotted names, and the names of templates and blocks.
  var names: [String] = []
}
