/// A set of named values that a template can be rendered with.
public protocol Record: Sendable {
  /// The value called `name`, one part of a dotted name.
  ///
  /// `nil` means "not here, look further up the stack"; `Value.null` means "here, and empty".
  func value(named name: Name) -> Value?
}

/// Data whose names are known only at run time.
extension Dictionary: Record where Key == String, Value == Mustache.Value {
  /// The value stored under `name`.
  public func value(named name: Name) -> Mustache.Value? { self[name.text] }
}
