import Synchronization
public import Vietnamese

/// Brings a folder to exactly the files of a build: writes what differs, removes what was written before and is no
/// longer needed, and touches nothing else.
///
///     stage → plan → journal → sync → put in place → manifest
///
/// Files are staged as they are made, so that no more than a few are in memory. Until all are put in place, nothing
/// that people read has changed.
public final class Publication: Sendable {
  private let folder: OutputFolder
  private let record: PublishRecord
  private let standing: StandingFiles
  private let outputGuard: OutputGuard
  private let permissions: Publisher.Permissions
  private let isDryRun: Bool
  private let site: String
  private let writing: @Sendable (Bool) -> Void
  /// Whether there is no folder yet.
  private let isNew: Bool
  /// Whether the folder is known to be one of ours; another is looked at whole before anything is written.
  private let isOurs: Bool
  private let staging = Mutex<StagingFolder?>(nil)
  private var old: Manifest { standing.manifest }

  init(
    _ folder: OutputFolder, _ record: PublishRecord, _ standing: StandingFiles,
    _ outputGuard: OutputGuard, _ permissions: Publisher.Permissions, isDryRun: Bool, site: String,
    writing: @escaping @Sendable (Bool) -> Void
  ) throws(PublishError) {
    (self.folder, self.record, self.standing) = (folder, record, standing)
    (self.outputGuard, self.permissions) = (outputGuard, permissions)
    (self.isDryRun, self.site, self.writing) = (isDryRun, site, writing)
    isNew = try PublishError.reporting { () throws(FileError) in try !folder.exists() }
    isOurs = isNew || !standing.manifest.entries.isEmpty
  }

  /// Compares a file with the folder as soon as it is made, from any thread, and stages it where it differs.
  public func take(_ file: OutputFile) throws(FileError) -> OutputFile {
    // A task that is cancelled writes nothing more.
    if !isOurs || Task.isCancelled { return file }
    var state = try FileState(of: file, in: isNew ? nil : folder, standing)
    if state.standing == .same || isDryRun { return file.taken(as: .unchanged, state) }
    let written = try openStaging().write(file)
    // A copied file may have changed since it was looked at: what is recorded is what was written.
    if let copied = written.copied { state.version = copied }
    state.staged = written.stamp
    return file.taken(as: .staged, state)
  }

  /// Publishes `files`, which are all that were made; the moment `now` names what is kept.
  ///
  /// A task that is cancelled stops before anything changes, or is done as if it had not been.
  public func finish(_ files: [OutputFile], now: DateTime) async throws(PublishError) -> Publisher.Report {
    if Task.isCancelled { throw .interrupted }
    var plan = try await plan(files, now)
    guard plan.refusals.isEmpty, !isDryRun else { return plan.report }
    if plan.isEmpty, plan.manifest == old { return plan.report }
    let staging = try PublishError.reporting { () throws(FileError) in
      try folder.checkAccess(to: plan.writes.map(\.path) + plan.removed)
      return try openStaging()
    }
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

  /// Takes away what is staged and not in its place.
  public func end() {
    staging.withLock { staging in
      staging?.remove()
      if staging != nil { writing(false) }
      staging = nil
    }
  }

  private func openStaging() throws(FileError) -> StagingFolder {
    let result: Result<StagingFolder, FileError> = staging.withLock { staging in
      if let staging { return .success(staging) }
      writing(true)
      do throws(FileError) {
        let new = try StagingFolder(for: folder, of: site, record)
        staging = new
        return .success(new)
      } catch {
        writing(false)
        return .failure(error)
      }
    }
    return try result.get()
  }

  private func plan(_ files: [OutputFile], _ now: DateTime) async throws(PublishError) -> PublishPlan {
    var plan: PublishPlan
    do throws(FileError) {
      plan = try await PublishPlan(
        files, folder: folder, standing: standing, now: now, takesOver: permissions.takingOver)
    } catch {
      throw .file(error)
    }
    if old.entries.isEmpty, !plan.isRecognised, !permissions.takingOver {
      try outputGuard.checkContents(folder)
    }
    if !permissions.shrinking { plan.refuseSuddenShrink() }
    return plan
  }

  /// Stages what has not been staged yet.
  private func stage(_ plan: inout PublishPlan, in staging: StagingFolder) async throws(PublishError) {
    let copied: [(PagePath, Fingerprint)]
    do throws(FileError) {
      copied = try await plan.unstaged.concurrentMap { file throws(FileError) in
        Task.isCancelled ? nil : try staging.write(file).copied.map { (file.path, $0) }
      }.compactMap(\.self)
    } catch {
      throw .file(error)
    }
    if Task.isCancelled { throw .interrupted }
    for (path, version) in copied { plan.manifest.set(path, version) }
  }
}
