import BangTin
import FlyingSocks

/// A stretch of a file, read as it is sent.
struct FileBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let file: OpenFile
  let range: Range<Int>

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    /// In bytes.
    private static let piece = 65_536

    let file: OpenFile
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let bytes = try file.bytes(
        at: rest.lowerBound, count: Swift.min(rest.count, count == 1 ? 1 : Self.piece))
      // A file that has become shorter since ends the connection: its length was promised.
      guard !bytes.isEmpty else { throw SocketError.disconnected }
      rest.removeFirst(bytes.count)
      return bytes
    }
  }
}
