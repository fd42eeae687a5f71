/// Knows an output folder, and what the last build left in it and remembered of it.
public struct Publisher: Sendable {
  /// What publishing changed, or would change.
  public struct Report: Sendable {
    /// Files that were not there before.
    public internal(set) var new: [PagePath] = []
    /// Files that were replaced.
    public internal(set) var changed: [PagePath] = []
    /// Files that are no longer part of the site.
    public internal(set) var removed: [PagePath] = []
    /// Errors: why nothing was published. Warnings: files that were kept under another name.
    public internal(set) var diagnostics: [Diagnostic] = []

    /// What the folder holds now.
    var manifest = Manifest()

    /// No change.
    public init() {}
  }

  /// What the user allows for one build.
  public struct Permissions: Sendable {
    /// Many pages at once may vanish.
    public var shrinking = false
    /// The folder may hold files of others; those in the way are kept under another name.
    public var takingOver = false

    /// Nothing out of the ordinary.
    public init() {}
  }

  private let site: String
  private let folder: OutputFolder
  private let record: PublishRecord
  private let outputGuard: OutputGuard
  private let permissions: Permissions

  /// Publishes into `output` for the site in the folder `site`, which keeps the record. Throws when
  /// `output` cannot be a place for a site; folders in or above `homes` never are.
  public init(
    site: String, output: String, homes: [String] = [], permissions: Permissions = Permissions()
  ) throws(PublishError) {
    self.site = RealPath.of(site)
    folder = OutputFolder(path: RealPath.of(output), name: output)
    record = PublishRecord(site: self.site, output: folder.path)
    outputGuard = OutputGuard(site: self.site, homes: homes)
    self.permissions = permissions
    try outputGuard.check(folder.path, named: output)
  }

  /// What we have written to the folder, and what of it still stands there as the last build left it.
  public func recall() async throws(PublishError) -> StandingFiles {
    let (manifest, last) = try PublishError.reporting { () throws(FileError) in try record.read() }
    guard let last else { return StandingFiles(manifest) }
    return await StandingFiles(manifest, last, in: folder)
  }

  /// Takes away what a killed build has left. The caller holds the site's `BuildLock`.
  public func removeLeftovers() {
    StagingFolder.removeLeftovers(of: folder, record)
    record.removeLeftovers()
  }

  /// Begins to publish; `standing` is what has just been recalled, `writing` is told when something is about to be
  /// written. The caller holds the site's `BuildLock`.
  public func begin(
    standing: StandingFiles, isDryRun: Bool = false,
    writing: @escaping @Sendable (Bool) -> Void = { _ in }
  ) throws(PublishError) -> Publication {
    try Publication(
      folder, record, standing, outputGuard, permissions, isDryRun: isDryRun, site: site, writing: writing)
  }

  /// Remembers what `result` was made from and what now stands in the folder, so that the next build need not do
  /// it again; `standing` is what stood there before. Whatever goes wrong costs the next build some time, no more.
  public func remember(
    _ result: Build.Result, _ report: Report, after standing: StandingFiles, of source: SiteSource,
    options: BuildOptions
  ) async {
    guard let hash = record.fingerprint else { return }
    let moment = File.clock
    let files = await known(of: result.files, after: standing, report.manifest)
    // A file that has gone since then would not be missed by the next build.
    guard files.count == report.manifest.entries.count else { return }
    record.write(
      LastBuild(
        manifest: hash, inputs: LastBuild.fingerprint(of: source, options),
        validity: result.validity, summary: result.summary, warnings: result.diagnostics, files: files,
        listedAt: source.listedAt, lookedAt: moment))
  }

  /// What is known of the files of `manifest`, without those that are not there.
  private func known(
    of files: [OutputFile], after standing: StandingFiles, _ manifest: Manifest
  ) async -> [LastBuild.File] {
    var stamps: [FileStamp?] = Array(repeating: nil, count: manifest.entries.count)
    var digests: [ContentHash?] = Array(repeating: nil, count: manifest.entries.count)
    var staged: [FileStamp?] = Array(repeating: nil, count: manifest.entries.count)
    for file in files {
      let entry = file.state?.entry
      guard let index = manifest.index(of: file.path, near: entry) else { continue }
      digests[index] = file.digest
      stamps[index] = entry.flatMap(standing.stamp)
      staged[index] = file.state?.staged
    }
    let unknown = stamps.indices.filter { stamps[$0] == nil }
    let found = await folder.stamps(of: unknown.map { manifest.entries[$0].path })
    for (index, stamp) in zip(unknown, found) {
      stamps[index] = stamp.map { stamp in
        // Somebody may have written to it since it took its place: the next build must look.
        staged[index].flatMap { $0.hasBytes(of: stamp) ? nil : $0 } ?? stamp
      }
    }
    return zip(stamps, digests).compactMap { stamp, digest in
      stamp.map { LastBuild.File(stamp: $0, digest: digest) }
    }
  }
}
