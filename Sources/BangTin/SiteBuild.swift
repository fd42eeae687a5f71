/// A build from end to end, on disk: list → recall → build → publish → remember.
///
/// `Build` is the pure function in the middle; this is what stands at its two ends.
public struct SiteBuild: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// What a report tells of the site.
    public internal(set) var summary = Build.Summary()
    /// Everything that is wrong, sorted by place.
    public internal(set) var diagnostics: [Diagnostic] = []
    /// What changed, or would change, in the output folder.
    public internal(set) var changes = Publisher.Report()
    /// What was read, for the lines in which diagnostics lie.
    public internal(set) var source: SiteSource?
    /// All that was in memory, which nobody needs any more: a process about to end need not give it back.
    public internal(set) var remains: Remains?

    /// Nothing yet.
    public init() {}

    /// Whether nothing was published.
    public var hasErrors: Bool { diagnostics.haveErrors }
  }

  /// What a build held in memory, piece by piece.
  public final class Remains: Sendable {
    private let build: Build
    private let result: Build.Result

    fileprivate init(_ build: Build, _ result: Build.Result) { (self.build, self.result) = (build, result) }
  }

  /// The folder that holds `content/`.
  public var source: String
  /// The folder into which the site goes.
  public var output: String
  /// What the user asks of the build.
  public var options: BuildOptions
  /// What the user allows when publishing.
  public var permissions = Publisher.Permissions()
  /// Folders that no site is published into, nor above.
  public var homes: [String] = []
  /// Whether to tell what would change, and write nothing.
  public var isDryRun = false

  /// A build of the site in `source` into `output`.
  public init(source: String, output: String, options: BuildOptions) {
    self.source = source
    self.output = output
    self.options = options
  }

  /// Builds and, unless there are errors, publishes. No other build of the site can come between. What is known when
  /// the machine fails stays in `outcome`.
  public func run(
    into outcome: inout Outcome, _ observer: BuildObserver = BuildObserver()
  ) async throws(PublishError) {
    let publisher = try Publisher(site: source, output: output, homes: homes, permissions: permissions)
    let folder = SiteFolder(path: source)
    // A folder without a site is left as it is, without even a lock.
    let lock = isDryRun || !folder.hasContent ? nil : try BuildLock(site: source)
    defer { lock?.release() }
    observer.began(.recall)
    async let listing = Result { () throws(FileError) in try folder.list() }
    let standing = try await publisher.recall()
    let list = await listing
    let listed = try PublishError.reporting { () throws(FileError) in try list.get() }
    outcome.source = listed
    if lock != nil { publisher.removeLeftovers() }
    if let answer = standing.answer(for: listed, options: options) {
      (outcome.summary, outcome.diagnostics) = answer
      return
    }
    let memory = MemoryFile(site: source)
    let publication = try publisher.begin(standing: standing, isDryRun: isDryRun, writing: observer.writing)
    defer { publication.end() }
    let build = Build(
      of: listed, options: options, memory: await memory.read(), standing: standing, take: publication.take,
      writer: lock == nil ? nil : memory.writer(for: listed))
    var result: Build.Result
    do throws(FileError) {
      result = try await build.run(observer)
    } catch {
      throw .file(error)
    }
    (outcome.summary, outcome.diagnostics) = (result.summary, result.diagnostics)
    outcome.remains = Remains(build, result)
    if result.hasErrors { return }
    observer.began(.publish)
    outcome.changes = try await publication.finish(result.files, now: options.now)
    outcome.diagnostics = (outcome.diagnostics + outcome.changes.diagnostics).sorted()
    if isDryRun || outcome.hasErrors { return }
    observer.began(.remember)
    await publisher.remember(result, outcome.changes, after: standing, of: listed, options: options)
  }
}
