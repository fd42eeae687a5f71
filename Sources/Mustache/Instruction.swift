/// One step of a template's program. Instructions stand in the order of the source, those inside a section,
/// block or parent right after it and before its `end`: the array is the program and the tree in one.
///
/// Plain integers only, so that copying one while rendering counts no references.
struct Instruction {
  enum Operation: UInt8 {
    case text, escaped, unescaped, section, inverted, partial, parent, block
  }

  /// How a partial, parent or block stands on its line.
  enum Placement: UInt8 {
    /// Something stands before it.
    case inline
    /// First on its line: its indentation has not been written yet.
    case lineStart
    /// Alone on its line, which is not written itself: each line of the content gets the indentation.
    case ownLine
  }

  let operation: Operation
  var placement = Placement.inline

  /// The name of a partial or parent is a path whose value names the template.
  var isDynamic = false

  /// For `text` a range of `Program.text`, for the others a range of `Program.names`. There a path has one
  /// name for each part (none for `.`); a block, static partial or static parent has one name in all.
  var operand: Range<Int>

  /// The index after the last instruction inside this one.
  var end: Int

  /// For a partial, parent or block a range of `Program.text`: what each line of its content begins with.
  var indentation = 0..<0

  /// For `text` a range of `Program.lineEnds`: those after a line end in it.
  var lineEnds = 0..<0

  /// Where a static partial or parent stands in the set of templates; `nil` when it is not there.
  var target: Int?
}
