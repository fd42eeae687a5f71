/// What a run of text is on its page; some rules hold for some kinds only.
public enum TextKind: Sendable, Hashable {
  /// A paragraph of the body: the only kind that must end in a full stop.
  case paragraph
  /// A heading or a title.
  case heading
  /// An item of a list.
  case listItem
  /// A cell of a table: a single letter may be all it holds.
  case tableCell
}
