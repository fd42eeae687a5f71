/// The first mistake in the source of a template.
public struct TemplateError: Error, Equatable, Sendable {
  /// The name that the template was parsed under.
  public let template: String

  /// The tag at fault.
  public let position: SourcePosition

  /// What is wrong with it.
  public let kind: Kind

  /// A mistake of `kind` at `position` in the template called `template`.
  public init(template: String, position: SourcePosition, kind: Kind) {
    self.template = template
    self.position = position
    self.kind = kind
  }

  /// What is wrong with a tag. Names are as written, without the white space around them.
  public enum Kind: Equatable, Sendable {
    /// The tag never ends, or another one begins inside it. The position covers the rest of its line.
    case unclosedTag

    /// `{{}}`, `{{#}}`, `{{>*}}`: a tag without a name.
    case emptyName

    /// White space in a name, or a dotted name with an empty part (`a..b`).
    case malformedName(String)

    /// Not two delimiters with white space between them, or one of them contains `=`.
    case malformedDelimiters

    /// A section, block or parent is still open at the end. The position is that of its opening tag.
    case unclosedSection(name: String)

    /// `{{/name}}` where `expected`, opened on the 1-based line `openedOn`, has to be closed first.
    case mismatchedClose(name: String, expected: String, openedOn: Int)

    /// `{{/name}}` where nothing is open.
    case unexpectedClose(name: String)

    /// A tag straight inside `{{<parent}}`, where only blocks have an effect.
    case tagInsideParent(parent: String)

    /// A parent is given the same block twice; `firstOn` is the 1-based line of the first one.
    case duplicateBlock(name: String, firstOn: Int)

    /// Sections, blocks and parents stand more than `limit` deep in each other.
    case nestingTooDeep(limit: Int)
  }
}

/// A mistake at a range of bytes, before that range has become a line and a column.
struct ParseFailure: Error {
  let kind: TemplateError.Kind
  let range: Range<Int>

  init(_ kind: TemplateError.Kind, at range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
