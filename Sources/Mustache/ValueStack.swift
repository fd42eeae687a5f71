/// The values that names are searched in, from the top down.
struct ValueStack {
  private var values: [Value]

  init(_ values: [Value]) {
    self.values = values
    self.values.reserveCapacity(values.count + 4)
  }

  mutating func push(_ value: consuming Value) { values.append(value) }

  mutating func pop() { values.removeLast() }

  /// The value of a dotted name, given as a range of `names`; an empty one is `.`, the top of the stack.
  ///
  /// Only the first part is searched down the stack; the others belong to the record found before.
  func value(at path: Range<Int>, of names: [Name]) -> Value? {
    if path.isEmpty { return values.last }
    var value = search(names[path.lowerBound])
    for index in path.dropFirst() {
      guard case .boxed(let record)? = value else { return nil }
      value = record.value(named: names[index])
    }
    return value
  }

  /// The boxes are borrowed: the stack holds them, and no record changes it. This is where a page counts most.
  private func search(_ name: Name) -> Value? {
    var index = values.count - 1
    while index >= 0 {
      if case .boxed(let box) = values[index] {
        let record = Unmanaged.passUnretained(box)
        if let value = record._withUnsafeGuaranteedRef({ $0.value(named: name) }) { return value }
      }
      index -= 1
    }
    return nil
  }
}
