extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")

  /// White space of ASCII, the only one that tags may be padded with.
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension [UInt8] {
  func isBlank(_ range: Range<Int>) -> Bool { self[range].allSatisfy(\.isWhitespace) }

  /// `range` without the white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, self[first].isWhitespace { range.removeFirst() }
    while let last = range.last, self[last].isWhitespace { range.removeLast() }
    return range
  }

  /// Where `pattern`, which is not empty, first begins in `range`.
  func firstIndex(of pattern: [UInt8], in range: Range<Int>) -> Int? {
    let last = range.upperBound - pattern.count
    guard let head = pattern.first, last >= range.lowerBound else { return nil }
    for index in range.lowerBound...last where self[index] == head && has(pattern, at: index) {
      return index
    }
    return nil
  }

  func has(_ pattern: [UInt8], at index: Int) -> Bool {
    guard pattern.count <= count - index else { return false }
    for offset in pattern.indices where self[index + offset] != pattern[offset] { return false }
    return true
  }

  /// How many bytes from the start `first` and `second` have in common.
  func commonPrefixCount(_ first: Range<Int>, _ second: Range<Int>) -> Int {
    var count = 0
    while count < first.count, count < second.count,
      self[first.lowerBound + count] == self[second.lowerBound + count]
    {
      count += 1
    }
    return count
  }

  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
