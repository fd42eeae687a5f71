#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

typealias Bytes = UnsafeBufferPointer<UInt8>

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let backslash = UInt8(ascii: "\\")

  /// Space or tab: what CommonMark calls indentation.
  var isBlank: Bool { self == .space || self == .tab }
  /// The white space that may stand round a link's destination.
  var isWhitespace: Bool { self == .space || (self >= 9 && self <= 13) }
  var isDigit: Bool { self &- 0x30 < 10 }
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isDigit && !isLetter }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte at or after `start`, or nil. `memchr`, because it looks at 16 bytes at a time.
  func find(_ byte: UInt8, from start: Int = 0, to end: Int? = nil) -> Int? {
    let end = end ?? count
    guard let base = baseAddress, start < end else { return nil }
    guard let hit = memchr(base + start, Int32(byte), end - start) else { return nil }
    return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
  }

  /// The first place of a byte sequence in `start..<end`, or nil.
  func find(_ needle: Bytes, from start: Int, to end: Int) -> Int? {
    guard let first = needle.first else { return nil }
    let last = end - needle.count
    var at = start
    while at <= last, let hit = find(first, from: at, to: last + 1) {
      if has(needle, at: hit) { return hit }
      at = hit + 1
    }
    return nil
  }

  func find(_ needle: StaticString, from start: Int, to end: Int? = nil) -> Int? {
    find(Bytes(start: needle.utf8Start, count: needle.utf8CodeUnitCount), from: start, to: end ?? count)
  }

  func contains(_ needle: StaticString) -> Bool { find(needle, from: 0) != nil }

  func has(_ needle: Bytes, at offset: Int) -> Bool {
    guard offset >= 0, offset + needle.count <= count, let base = baseAddress, let other = needle.baseAddress
    else { return needle.isEmpty }
    return memcmp(base + offset, other, needle.count) == 0
  }

  func has(_ needle: StaticString, at offset: Int) -> Bool {
    has(Bytes(start: needle.utf8Start, count: needle.utf8CodeUnitCount), at: offset)
  }

  /// Whether ASCII letters at `offset` spell the lower-case `needle`, in any case.
  func hasFolded(_ needle: StaticString, at offset: Int) -> Bool {
    let size = needle.utf8CodeUnitCount
    guard offset >= 0, offset + size <= count else { return false }
    for index in 0..<size {
      let byte = self[offset + index]
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if folded != needle.utf8Start[index] { return false }
    }
    return true
  }

  /// Bytes of a white-space character at `offset` (U+00A0 is one here), or 0.
  func blankWidth(at offset: Int) -> Int {
    let byte = self[offset]
    if byte.isWhitespace { return 1 }
    return byte == 0xC2 && offset + 1 < count && self[offset + 1] == 0xA0 ? 2 : 0
  }

  func slice(_ range: Range<Int>) -> Bytes { Bytes(rebasing: self[range]) }

  /// An odd number of backslashes before `offset` escapes the character there.
  func isEscaped(at offset: Int) -> Bool {
    var before = offset
    while before > 0, self[before - 1] == .backslash { before -= 1 }
    return (offset - before) % 2 == 1
  }

  /// Length of a C string, as bytes.
  init(cString: UnsafePointer<CChar>) {
    let count = strlen(cString)
    self = cString.withMemoryRebound(to: UInt8.self, capacity: count) { Bytes(start: $0, count: count) }
  }
}
