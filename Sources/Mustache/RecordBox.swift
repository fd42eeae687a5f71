/// A record on the heap: going from one to the other counts one reference, whatever the record consists of.
public protocol RecordBox: AnyObject, Record {
  /// A copy of the record itself, for whoever needs to know its type.
  var record: any Record { get }
}

@usableFromInline final class Box<Content: Record>: RecordBox {
  @usableFromInline let content: Content

  @inlinable init(_ content: Content) {
    self.content = content
  }

  @usableFromInline var record: any Record { content }

  @inlinable func value(named name: Name) -> Value? { content.value(named: name) }
}
