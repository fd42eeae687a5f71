/// The header `Range` of a request for a file (RFC 9110 §14.2). One stretch only: more than one, and what is no
/// range at all, is answered with the whole file, as the standard allows.
enum ByteRange: Equatable {
  case whole
  /// Counted from 0; never empty.
  case part(Range<Int>)
  /// It begins behind the end of the file.
  case unsatisfiable

  /// What `header` asks of a file of `size` bytes.
  init(_ header: String?, size: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes="), !header.contains(",") else { return }
    let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else { return }
    switch (first, last) {
    case (nil, nil): return
    case (nil, let length?):
      self = length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    case (let first?, let last):
      if let last, last < first { return }
      self = first >= size ? .unsatisfiable : .part(first..<min(size - 1, last ?? size) + 1)
    }
  }

  /// `.some(nil)` for no digits at all, `nil` for what is no number.
  private static func number(_ text: Substring) -> Int?? {
    let text = text.trimmingBlanks
    if text.isEmpty { return .some(nil) }
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return .some(Int(text) ?? Int.max)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}
