/// What a name in a template stands for.
///
/// Falsey, so that `{{#name}}` skips and `{{^name}}` renders: `null`, `bool(false)`, and text, markup or a
/// list that is empty. Only `text` and `html` are written by a variable tag; the other cases write nothing.
public enum Value: Sendable {
  /// Known, but without a value: falsey, and the search up the stack stops here.
  case null

  /// A condition. A section over `true` adds nothing to the stack, so `{{.}}` in it keeps its meaning.
  case bool(Bool)

  /// Text that `{{name}}` escapes. Numbers come as text too, already formatted.
  case text(String)

  /// Trusted markup in UTF-8, for `{{{name}}}`. A plain `{{name}}` escapes it like any text.
  case html([UInt8])

  /// What `{{#name}}` goes through, one item after the other.
  case list([Value])

  /// A record on the heap; made by `record(_:)`.
  case boxed(RecordBox)

  /// Names of its own, searched first inside `{{#name}}`. Making one copies the record to the heap: where it
  /// is asked for often, keep the value rather than the record.
  @inlinable public static func record(_ record: some Record) -> Value { .boxed(Box(record)) }

  /// As the other `record(_:)`.
  @inlinable public static func record(_ record: some NumberedRecord) -> Value { .boxed(NumberedBox(record)) }

  var isTruthy: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .text(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .list(let items): !items.isEmpty
    case .boxed: true
    }
  }
}
