/// A file of our own, in pieces that each tell whether they are whole: its form, then for each piece its length, the
/// hash of its bytes and the bytes. Lengths and hashes are 64 bits, the least significant byte first.
enum SealedPieces {
  /// Bytes before the content of a piece.
  static let headLength = 16

  /// What stands in the file before the bytes of a piece.
  static func seal(of content: [UInt8]) -> [UInt8] { content.withUnsafeBytes { seal(of: $0) } }

  /// The same of bytes that are elsewhere.
  static func seal(of content: UnsafeRawBufferPointer) -> [UInt8] {
    var head: [UInt8] = []
    head.reserveCapacity(headLength)
    for number in [UInt64(content.count), ContentHash(content).value] {
      withUnsafeBytes(of: number.littleEndian) { head.append(contentsOf: $0) }
    }
    return head
  }

  /// Where the pieces' contents lie in a file; `nil` when it is of another form or cut off. Their bytes may still be
  /// damaged: see `isWhole`.
  static func contents(of bytes: UnsafeRawBufferPointer, form: String) -> [Range<Int>]? {
    guard bytes.prefix(form.utf8.count).elementsEqual(form.utf8) else { return nil }
    var contents: [Range<Int>] = []
    var offset = form.utf8.count
    while offset < bytes.count {
      guard bytes.count - offset >= headLength else { return nil }
      let start = offset + headLength
      let length = number(in: bytes, at: offset)
      // No piece is empty: zeros are what a power cut leaves.
      guard length > 0, length <= UInt64(bytes.count - start) else { return nil }
      offset = start + Int(length)
      contents.append(start..<offset)
    }
    return contents
  }

  /// Whether the content at `range` is what was written there.
  static func isWhole(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Bool {
    ContentHash(UnsafeRawBufferPointer(rebasing: bytes[range])).value
      == number(in: bytes, at: range.lowerBound - 8)
  }

  private static func number(in bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
