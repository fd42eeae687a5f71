/// A name that values are found by, with its hash computed once: templates are rendered many more times than
/// they are parsed.
public struct Name: Equatable, Sendable {
  /// As written in the template.
  public let text: String

  @usableFromInline let hash: Int

  /// The name written as `text`, one part of a dotted name.
  public init(_ text: String) {
    self.text = text
    hash = text.hashValue
  }

  /// Whether both are the same text, by Unicode's canonical equivalence as `String` has it.
  @inlinable public static func == (first: Name, second: Name) -> Bool {
    first.hash == second.hash && first.text == second.text
  }
}

extension Name: ExpressibleByStringLiteral {
  /// The name written as `text`.
  public init(stringLiteral text: String) { self.init(text) }
}
