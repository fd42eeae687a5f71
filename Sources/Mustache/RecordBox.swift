/// A record on the heap: going from one to the other counts one reference, whatever the record consists of.
///
/// A class rather than a protocol, because a reference to one can be borrowed: see `ValueStack`. Each holds one record,
/// which is `Sendable`, and never changes.
public class RecordBox: @unchecked Sendable {
  @usableFromInline init() {}

  /// A copy of the record itself, for whoever needs to know its type; `nil` when that has numbers.
  public var record: (any Record)? { nil }

  /// The value whose name stands at `index` of `names` and of `numbers`, where those that have no number have -1.
  @usableFromInline func value(at index: Int, of names: [String], _ numbers: [Int]) -> Value? { nil }
}

@usableFromInline final class Box<Content: Record>: RecordBox, @unchecked Sendable {
  @usableFromInline let content: Content

  @inlinable init(_ content: Content) {
    self.content = content
    super.init()
  }

  @usableFromInline override var record: (any Record)? { content }

  @inlinable override func value(at index: Int, of names: [String], _ numbers: [Int]) -> Value? {
    content.value(named: names[index])
  }
}

@usableFromInline final class NumberedBox<Content: NumberedRecord>: RecordBox, @unchecked Sendable {
  @usableFromInline let content: Content

  @inlinable init(_ content: Content) {
    self.content = content
    super.init()
  }

  @inlinable override func value(at index: Int, of names: [String], _ numbers: [Int]) -> Value? {
    let number = numbers[index]
    return number < 0 ? nil : content.value(numbered: number)
  }
}
