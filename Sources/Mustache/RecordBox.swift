/// A record on the heap: going from one to the other counts one reference, whatever the record consists of.
///
/// A class rather than a protocol, because a reference to one can be borrowed: see `ValueStack`. Each holds one record,
/// which is `Sendable`, and never changes.
public class RecordBox: Record, @unchecked Sendable {
  @usableFromInline init() {}

  /// A copy of the record itself, for whoever needs to know its type.
  public var record: any Record { self }

  /// The value that the record has under `name`.
  public func value(named name: Name) -> Value? { nil }
}

@usableFromInline final class Box<Content: Record>: RecordBox, @unchecked Sendable {
  @usableFromInline let content: Content

  @inlinable init(_ content: Content) {
    self.content = content
    super.init()
  }

  @usableFromInline override var record: any Record { content }

  @inlinable override func value(named name: Name) -> Value? { content.value(named: name) }
}
