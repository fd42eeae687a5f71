/// The files of the last build that stand in the output folder as they were written, by the word of the file
/// system; none when there is no last build.
public struct StandingFiles: Sendable {
  private let last: LastBuild?
  private let standing: Set<PagePath>

  /// None.
  public init() {
    last = nil
    standing = []
  }

  /// Looks at each file that `last` has written to `folder`.
  init(_ last: LastBuild, in folder: OutputFolder) async throws(FileError) {
    let files = Array(last.files)
    let looks = try await files.concurrentMap { path, file throws(FileError) in
      try File.status(File.cPath(folder.path(of: path))).stamp == file.stamp && last.isSettled(file.stamp)
    }
    self.last = last
    standing = Set(zip(files, looks).filter(\.1).map(\.0.key))
  }

  /// What the last build found, when one of `source` would find, make and leave the very same.
  public func answer(for source: SiteSource, options: BuildOptions) -> (
    summary: Build.Summary, warnings: [Diagnostic]
  )? {
    guard let last, last.files.count == standing.count, last.isStillTrue(of: source, options) else {
      return nil
    }
    return (last.summary, last.warnings)
  }

  /// What stands at `path`, if it is known without being read.
  func version(at path: PagePath) -> Fingerprint? {
    standing.contains(path) ? last?.files[path]?.version : nil
  }

  /// Whether the file of `route` is the one that was made under the same `digest`.
  func shows(_ digest: ContentHash, at route: Route) -> Bool {
    guard let last, standing.contains(route.path), last.files[route.path]?.digest == digest else {
      return false
    }
    if case .copy(let file) = route.content { return file.stamp.map(last.isSettled) ?? false }
    return true
  }
}
