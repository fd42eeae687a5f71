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
  /// When the files began to be listed; see `SiteSource.listedAt`.
  var listedAt: Int
  /// In the order of their paths: a list takes half the room of a dictionary.
  private(set) var files: [ParsedFile] = []

  init(key: ContentHash, listedAt: Int) {
    self.key = key
    self.listedAt = listedAt
  }

  /// What is known of a file whose stamp tells that it is the same.
  func unchanged(_ file: SourceFile) -> ParsedFile? {
    guard let stamp = file.stamp, stamp.isSettled(before: listedAt),
      let parsed = self.file(at: file.path), parsed.stamp == stamp
    else { return nil }
    return parsed
  }

  /// What is known of a file whose bytes have been read.
  func known(_ path: ContentPath, bytes: [UInt8]) -> ParsedFile? {
    guard let parsed = file(at: path), parsed.stamp.size == bytes.count,
      parsed.document.fingerprint == ContentHash(bytes)
    else {
      return nil
    }
    return parsed
  }

  /// What is known of the file at `path`.
  func file(at path: ContentPath) -> ParsedFile? {
    let index = firstIndex(notBefore: path)
    return index < files.count && files[index].document.path == path ? files[index] : nil
  }

  /// Adds files, which is fast in the order of their paths.
  mutating func add(contentsOf more: some Collection<ParsedFile>) {
    files.reserveCapacity(files.count + more.count)
    for file in more { add(file) }
  }

  /// Takes the place of what is known of the same file.
  mutating func add(_ file: ParsedFile) {
    let path = file.document.path
    if files.last.map({ $0.document.path < path }) ?? true { return files.append(file) }
    let index = firstIndex(notBefore: path)
    if files[index].document.path == path { files[index] = file } else { files.insert(file, at: index) }
  }

  private func firstIndex(notBefore path: ContentPath) -> Int {
    files.partitioningIndex { !($0.document.path < path) }
  }
}
