/// A set of named values that a template can be rendered with.
public protocol Record: Sendable {
  /// The value called `name`, one part of a dotted name.
  ///
  /// `nil` means "not here, look further up the stack"; `Value.null` means "here, and empty".
  func value(named name: String) -> Value?
}

/// A record whose names are known before any template is read, and which is asked by their numbers: far faster than
/// by text.
public protocol NumberedRecord: Sendable {
  /// The value whose name has `number` in the vocabulary of the set of templates; as for `Record.value(named:)`.
  func value(numbered number: Int) -> Value?
}

/// Data whose names are known only at run time.
extension Dictionary: Record where Key == String, Value == Mustache.Value {
  /// The value stored under `name`.
  public func value(named name: String) -> Mustache.Value? { self[name] }
}
