/// The files of the last build that stand in the output folder as they were written, by the word of the file
/// system; none when there is no last build.
public struct StandingFiles: Sendable {
  /// What was written to the folder, by its record.
  let manifest: Manifest
  private let last: LastBuild?
  /// For each entry of the manifest; empty when there is no last build.
  private let isStanding: [Bool]

  /// None.
  public init() { self.init(Manifest()) }

  /// None of those in `manifest`.
  init(_ manifest: Manifest) {
    self.manifest = manifest
    last = nil
    isStanding = []
  }

  /// Looks at each file in `manifest`, of which `last` knows what `folder` told when it was written.
  init(_ manifest: Manifest, _ last: LastBuild, in folder: OutputFolder) async {
    self.manifest = manifest
    self.last = last
    let stamps = await folder.stamps(of: manifest.entries.map(\.path))
    isStanding = zip(stamps, last.files).map { $0 == $1.stamp && $1.stamp.isSettled(before: last.lookedAt) }
  }

  /// What the last build found, when one of `source` would find, make and leave the very same.
  public func answer(for source: SiteSource, options: BuildOptions) -> (
    summary: Build.Summary, warnings: [Diagnostic]
  )? {
    guard let last, isStanding.allSatisfy(\.self), last.isStillTrue(of: source, options) else { return nil }
    return (last.summary, last.warnings)
  }

  /// What the system told of the file of an entry when that was written.
  func stamp(ofEntry index: Int) -> FileStamp? { last?.files[index].stamp }

  /// What stands in the place of `route`, if it was made under the same `digest`.
  func state(of route: Route, under digest: ContentHash) -> FileState? {
    guard let last, let index = entry(of: route.path), last.files[index].digest == digest else { return nil }
    if case .copy(let file) = route.content, !last.isSettled(file) { return nil }
    return FileState(standing: index, version: manifest.entries[index].version)
  }

  /// The entry of the manifest for `path`, if what it tells is known to stand there.
  func entry(of path: PagePath) -> Int? {
    if isStanding.isEmpty { return nil }
    let entries = manifest.range(of: path)
    return entries.count == 1 && isStanding[entries.lowerBound] ? entries.lowerBound : nil
  }
}
