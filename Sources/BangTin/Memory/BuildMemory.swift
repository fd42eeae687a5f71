import Markdown

/// What one build keeps for the next: every text that it has parsed. A cache: forgetting it costs time only.
public struct BuildMemory: Sendable {
  /// One Markdown file as it was when it was parsed.
  struct ParsedFile: Sendable {
    let stamp: FileStamp
    let document: Document
    /// What was wrong with it: warnings, since a file with errors is not kept.
    let diagnostics: [Diagnostic]
  }

  /// Everything but the file itself that its parsing depends on.
  let key: ContentHash
  /// When the memory was written, by the clock of the file system, in nanoseconds since 1970: a file that changed
  /// later, or in the same tick, may have changed without its stamp telling.
  var written: Int
  private(set) var files: [ContentPath: ParsedFile] = [:]

  /// A memory with room for `count` files.
  init(key: ContentHash, written: Int = 0, count: Int = 0) {
    self.key = key
    self.written = written
    files.reserveCapacity(count)
  }

  /// What is known of a file whose stamp tells that it is the same.
  func unchanged(_ file: SourceFile) -> ParsedFile? {
    guard let stamp = file.stamp, stamp.isSettled(before: written),
      let parsed = files[file.path], parsed.stamp == stamp
    else { return nil }
    return parsed
  }

  /// What is known of a file whose bytes have been read.
  func known(_ path: ContentPath, bytes: [UInt8]) -> ParsedFile? {
    guard let parsed = files[path], parsed.stamp.size == bytes.count,
      parsed.document.fingerprint == ContentHash(bytes)
    else {
      return nil
    }
    return parsed
  }

  mutating func add(_ file: ParsedFile) { files[file.document.path] = file }
}
