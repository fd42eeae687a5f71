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

  /// What of the last build still stands in the folder.
  public func recall() async throws(PublishError) -> StandingFiles {
    do throws(FileError) {
      guard let last = record.readLast() else { return StandingFiles() }
      return try await StandingFiles(last, in: folder)
    } catch {
      throw .file(error)
    }
  }

  /// Begins to publish; `writing` is told when something is about to be written. The caller holds the site's
  /// `BuildLock`.
  public func begin(
    standing: StandingFiles = StandingFiles(), isDryRun: Bool = false,
    writing: @escaping @Sendable (Bool) -> Void = { _ in }
  ) throws(PublishError) -> Publication {
    let old = try PublishError.reporting { () throws(FileError) in try record.read() }
    return try Publication(
      folder, record, old, standing, outputGuard, permissions, isDryRun: isDryRun, site: site,
      writing: writing)
  }

  /// Remembers what `result` was made from and what now stands in the folder, so that the next build need not do
  /// it again. Whatever goes wrong costs the next build some time, no more.
  public func remember(
    _ result: Build.Result, _ report: Report, of source: SiteSource, options: BuildOptions
  ) async {
    guard let fingerprint = record.fingerprint else { return }
    let manifest = report.manifest
    let folder = folder
    let files = try? await result.files.concurrentMap { file throws(FileError) in
      let stamp = try File.status(File.cPath(folder.path(of: file.path))).stamp
      return stamp.flatMap { stamp in
        manifest.files[file.path]?.first.map { version in
          (file.path, LastBuild.File(stamp: stamp, version: version, digest: file.digest))
        }
      }
    }.compactMap(\.self)
    // A file that has gone since then would not be missed by the next build.
    guard let files, files.count == result.files.count else { return }
    record.write(
      LastBuild(
        manifest: fingerprint, inputs: LastBuild.fingerprint(of: source, options),
        validity: result.validity, summary: result.summary, warnings: result.diagnostics,
        files: Dictionary(files) { first, _ in first }))
  }
}
