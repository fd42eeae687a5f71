import Vietnamese

/// What the last build into one output folder left there, and from what: what is still so need not be made again.
/// A cache: forgetting it costs time only.
struct LastBuild: Sendable {
  /// What is known of a published file besides what the manifest tells.
  struct File: Sendable, Equatable {
    let stamp: FileStamp
    /// Of everything that it may show; `nil` when that is not known.
    let digest: ContentHash?
  }

  /// Of the manifest that was written with it: with another one beside it, it tells of another build.
  let manifest: ContentHash
  /// Of everything that was read, but for the clock.
  let inputs: ContentHash
  /// The moments between which nothing appears or expires, in seconds since 1970.
  let validity: Range<Int>
  let summary: Build.Summary
  let warnings: [Diagnostic]
  /// For each entry of the manifest.
  let files: [File]
  /// When the source began to be listed; see `SiteSource.listedAt`.
  let listedAt: Int
  /// When the published files began to be looked at, by the same clock.
  let lookedAt: Int

  /// Whether a build from the same files would give the same pages, which the caller knows to be in place.
  func isStillTrue(of source: SiteSource, _ options: BuildOptions) -> Bool {
    validity.contains(options.now.secondsSince1970)
      && source.files.allSatisfy(isSettled)
      && inputs == Self.fingerprint(of: source, options)
  }

  /// Whether a file of the source that looks as it did then is what it was.
  func isSettled(_ file: SourceFile) -> Bool { file.stamp?.isSettled(before: listedAt) ?? false }

  /// Of everything that a build reads, but for the clock.
  static func fingerprint(of source: SiteSource, _ options: BuildOptions) -> ContentHash {
    var hash = ContentHash()
    hash.add(options.toolVersion)
    hash.add(options.baseURL ?? "")
    hash.add((options.includesDrafts ? 1 : 0) + (options.includesFuture ? 2 : 0))
    for list in [source.content, source.templates] {
      hash.add(list.count)
      for file in list {
        hash.add(file.path.text)
        if let stamp = file.stamp { hash.add(stamp) }
      }
    }
    for finding in source.findings { hash.add(finding.place?.file ?? "") }
    return hash
  }
}

extension SiteSource {
  /// All files.
  fileprivate var files: [SourceFile] { content + templates }
}

extension ContentHash {
  /// Adds what the file system tells of a file.
  mutating func add(_ stamp: FileStamp) {
    for number in [stamp.size, stamp.modified, stamp.changed, Int(truncatingIfNeeded: stamp.inode)] {
      add(number)
    }
  }
}
