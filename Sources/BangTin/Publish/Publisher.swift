public import Vietnamese

/// Brings a folder to exactly the files of a finished build: writes what differs, removes what it
/// wrote before and is no longer needed, and touches nothing else.
///
///     plan → stage → journal → sync → put in place → manifest
///
/// Until the new files are put in place, nothing that people read has changed.
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

  /// What `publish` would do; writes nothing.
  public func preview(
    _ files: [OutputFile], standing: StandingFiles = StandingFiles(), now: DateTime
  ) async throws(PublishError) -> Report {
    let old = try PublishError.reporting { () throws(FileError) in try record.read() }
    return try await plan(files, old, standing, now).report
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

  /// Publishes `files`; the moment `now` names what is kept. The caller holds the site's `BuildLock`.
  ///
  /// A task that is cancelled stops before anything changes, or is done as if it had not been.
  public func publish(
    _ files: [OutputFile], standing: StandingFiles = StandingFiles(), now: DateTime
  ) async throws(PublishError) -> Report {
    let old = try PublishError.reporting { () throws(FileError) in try record.read() }
    var plan = try await plan(files, old, standing, now)
    guard plan.refusals.isEmpty else { return plan.report }
    if plan.isEmpty, plan.manifest == old {
      StagingFolder.removeLeftovers(of: folder, record)
      return plan.report
    }
    let staging = try PublishError.reporting { () throws(FileError) in
      try folder.checkAccess(to: plan.writes.map(\.path) + plan.removed)
      return try StagingFolder(for: folder, of: site, record)
    }
    defer { staging.remove() }
    try await stage(&plan, in: staging)
    try PublishError.reporting { () throws(FileError) in
      // Recorded before it is published: a file half-way through a killed build is still known as ours.
      try record.write(old.union(plan.manifest))
      try staging.sync()
    }
    if Task.isCancelled { throw .interrupted }
    try PublishError.reporting { () throws(FileError) in
      try plan.putInPlace(from: staging, in: folder)
      try record.write(plan.manifest)
    }
    return plan.report
  }

  private func plan(
    _ files: [OutputFile], _ old: Manifest, _ standing: StandingFiles, _ now: DateTime
  ) async throws(PublishError) -> PublishPlan {
    var plan: PublishPlan
    do throws(FileError) {
      plan = try await PublishPlan(
        files, folder: folder, manifest: old, standing: standing, now: now, takesOver: permissions.takingOver)
    } catch {
      throw .file(error)
    }
    if old.files.isEmpty, !plan.isRecognised, !permissions.takingOver {
      try outputGuard.checkContents(folder)
    }
    if !permissions.shrinking { plan.refuseSuddenShrink() }
    return plan
  }

  private func stage(_ plan: inout PublishPlan, in staging: StagingFolder) async throws(PublishError) {
    let copied: [(PagePath, Fingerprint)]
    do throws(FileError) {
      try staging.makeFolders(for: plan.writes.map(\.path))
      copied = try await plan.writes.concurrentMap { file throws(FileError) in
        Task.isCancelled ? nil : try staging.write(file).map { (file.path, $0) }
      }.compactMap(\.self)
    } catch {
      throw .file(error)
    }
    if Task.isCancelled { throw .interrupted }
    // A file may have changed since it was planned: what is recorded is what was written.
    for (path, version) in copied { plan.manifest.set(path, version) }
  }
}
