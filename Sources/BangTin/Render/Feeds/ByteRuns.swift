extension [UInt8] {
  /// Appends `text`, where `replacement` stands for each byte that it gives one for. What lies between is copied as a
  /// whole: most texts have hardly such a byte.
  ///
  /// Only bytes below 64 are asked about; `special` has a bit for each of them.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, special: UInt64, replacement: (UInt8, inout [UInt8]) -> Void
  ) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      if byte >= 64 || special & 1 &<< UInt64(byte) == 0 { continue }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      replacement(byte, &self)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Appends a text that is known when the program is compiled.
  @inline(__always)
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends the UTF-8 of a text.
  mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}

extension UInt64 {
  /// A bit for each of the ASCII characters of `text` that are below 64.
  init(bitsOf text: StaticString) {
    self = text.withUTF8Buffer { $0.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
  }
}
