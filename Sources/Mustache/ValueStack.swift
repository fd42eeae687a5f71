/// The values that names are searched in, from the top down.
struct ValueStack {
  private var values: [Value] = []

  /// The records among them. The values hold these, so that asking one counts no reference: nothing is done more often.
  private var records: [Unmanaged<RecordBox>] = []

  init(_ values: [Value]) {
    self.values.reserveCapacity(values.count + 8)
    records.reserveCapacity(values.count + 8)
    for value in values { push(value) }
  }

  mutating func push(_ value: consuming Value) {
    if case .boxed(let box) = value { records.append(.passUnretained(box)) }
    values.append(value)
  }

  mutating func pop() {
    if case .boxed = values.removeLast() { records.removeLast() }
  }

  /// The value of a dotted name, given as a range of the names of `program`; an empty one is `.`, the top of the stack.
  ///
  /// Only the first part is searched down the stack; the others belong to the record found before.
  func value(at path: Range<Int>, of program: LinkedProgram) -> Value? {
    if path.isEmpty { return values.last }
    var value = search(path.lowerBound, program)
    for index in path.dropFirst() {
      guard case .boxed(let box)? = value else { return nil }
      value = box.value(at: index, of: program.names, program.numbers)
    }
    return value
  }

  private func search(_ name: Int, _ program: LinkedProgram) -> Value? {
    var index = records.count
    while index > 0 {
      index -= 1
      let value = records[index]._withUnsafeGuaranteedRef {
        $0.value(at: name, of: program.names, program.numbers)
      }
      if let value { return value }
    }
    return nil
  }
}
