/// Bytes that stay in place as long as they are held on to, such as a mapped file.
public protocol MarkupSource: AnyObject, Sendable {
  /// All of them.
  var bytes: UnsafeRawBufferPointer { get }
}

/// The HTML of a document: its own bytes, or a part of a source that many documents share.
struct Markup: Sendable {
  private let own: [UInt8]
  private let source: (any MarkupSource)?
  private let range: Range<Int>

  init(_ bytes: [UInt8]) {
    own = bytes
    source = nil
    range = 0..<bytes.count
  }

  /// A part of `source`; `range` lies within its bytes.
  init(_ source: any MarkupSource, _ range: Range<Int>) {
    own = []
    self.source = source
    self.range = range
  }

  var count: Int { range.count }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let source else { return own.withUnsafeBufferPointer(body) }
    return withExtendedLifetime(source) {
      body(UnsafeRawBufferPointer(rebasing: source.bytes[range]).assumingMemoryBound(to: UInt8.self))
    }
  }
}
