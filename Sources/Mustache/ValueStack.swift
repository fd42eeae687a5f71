/// The values that names are searched in, from the top down.
struct ValueStack {
  private var values: [Value]

  /// The records among the values: only these know names.
  private var records: [any Record] = []

  init(_ values: [Value]) {
    self.values = []
    self.values.reserveCapacity(values.count + 4)
    records.reserveCapacity(values.count + 4)
    for value in values { push(value) }
  }

  mutating func push(_ value: Value) {
    if case .record(let record) = value { records.append(record) }
    values.append(value)
  }

  mutating func pop() {
    if case .record? = values.popLast() { records.removeLast() }
  }

  /// The value of a dotted name, given as a range of `names`; an empty one is `.`, the top of the stack.
  ///
  /// Only the first part is searched down the stack; the others belong to the record found before.
  func value(at path: Range<Int>, of names: [String]) -> Value? {
    if path.isEmpty { return values.last }
    var value = search(names[path.lowerBound])
    for index in path.dropFirst() {
      guard case .record(let record)? = value else { return nil }
      value = record.value(named: names[index])
    }
    return value
  }

  private func search(_ name: String) -> Value? {
    records.withUnsafeBufferPointer { records in
      var index = records.count - 1
      while index >= 0 {
        if let value = records[index].value(named: name) { return value }
        index -= 1
      }
      return nil
    }
  }
}
