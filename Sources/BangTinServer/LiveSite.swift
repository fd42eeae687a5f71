public import BangTin
public import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The site as it is now: made anew when its folder changes, and told to all who look at it.
public actor LiveSite {
  /// What one look at the folder brought.
  public struct Update: Sendable {
    /// Mistakes that were not there before.
    public let new: [Diagnostic]
    /// What the machine refused, unless that was said before.
    public let failure: Bilingual?
    /// Whether the site can be shown again after it could not be.
    public let isMended: Bool
    /// What was read, for the lines in which diagnostics lie.
    public let source: SiteSource?
    /// The language of the site, as far as it is known.
    public let language: Language?
    /// How long it took to make, in seconds.
    public let seconds: Double
  }

  private(set) var snapshot: Snapshot
  private let options: @Sendable () -> BuildOptions
  private let language: Language?
  private let tell: @Sendable (Update) -> Void
  private let observer: BuildObserver
  private let subscribers = Subscribers()
  private var isUpdating = false
  /// What has happened since the last look.
  private var pending: FolderChange?
  /// Whether files that nobody told of have not been looked at since a change.
  private var isUnchecked = false
  /// How many looks in a row have come upon a file that was gone.
  private var attempts = 0
  private static let mostAttempts = 10
  private var count = 0
  private let session: String
  /// What the terminal has said and is still true, without its place, which every edit above it moves.
  private var said: Set<[String]> = []

  /// The site in `folder`. `options` says what is asked of it, with the moment; `language` is the one to speak, else the
  /// site's. `tell` hears of every change.
  public init(
    folder: String, options: @escaping @Sendable () -> BuildOptions, language: Language?,
    observer: BuildObserver = BuildObserver(), tell: @escaping @Sendable (Update) -> Void
  ) {
    self.options = options
    self.language = language
    self.tell = tell
    self.observer = observer
    session = String(UInt32.random(in: .min ... .max), radix: 36)
    snapshot = Snapshot(
      version: session + "-0", folder: SiteFolder(path: folder), language: language ?? .vietnamese)
  }

  /// Looks at what has changed in the folder, and makes that anew. Calls while one is at work are done by one more look.
  public func update(after change: FolderChange = .anything) async {
    pending = pending?.union(change) ?? change
    if isUpdating { return }
    isUpdating = true
    defer { isUpdating = false }
    while let change = pending {
      pending = nil
      await look(after: change)
    }
  }

  /// Updates the site when a post has appeared or expired by itself, or a change may have gone unnoticed.
  func updateIfDue() async {
    if isDue || isUnchecked { await update() }
  }

  private var isDue: Bool {
    snapshot.current.map { !$0.validity.contains(options().now.secondsSince1970) } ?? false
  }

  private func look(after change: FolderChange) async {
    do throws(FileError) {
      let source = try list(after: change)
      let changed = snapshot.current.map { source.changes(since: $0.source) }
      if changed?.isEmpty ?? false, snapshot.failure == nil, !isDue { return }
      try await make(of: source, changed: changed)
      attempts = 0
    } catch {
      // A file that was listed and is gone is about to come back, or to be missing in the next list.
      attempts += 1
      guard error.code == ENOENT, attempts < Self.mostAttempts else { return fail(error) }
      try? await Task.sleep(for: .milliseconds(20))
      pending = .anything
    }
  }

  private func list(after change: FolderChange) throws(FileError) -> SiteSource {
    if let current = snapshot.current, snapshot.failure == nil,
      let source = try snapshot.folder.list(after: change, of: current.source)
    {
      isUnchecked = true
      return source
    }
    let source = try snapshot.folder.list()
    isUnchecked = false
    return source
  }

  private func make(of source: SiteSource, changed: [String]?) async throws(FileError) {
    let start = ContinuousClock.now
    let next =
      if let current = snapshot.current {
        try await current.following(
          source, changed: changed ?? [], options: options(), observer)
      } else {
        try await Preview(
          of: source, options: options(),
          memory: MemoryFile(site: snapshot.folder.path).read(), observer)
      }
    show(next, changed: changed, took: start.duration(to: .now))
  }

  private func show(_ next: Preview, changed: [String]?, took: Duration) {
    // To give back what is shown no more takes a core for a while, which the browser needs now.
    let old = snapshot
    defer {
      Task.detached {
        try? await Task.sleep(for: .milliseconds(300))
        withExtendedLifetime(old) {}
      }
    }
    let wasGood = snapshot.isGood
    let isFirst = snapshot.current == nil && snapshot.failure == nil
    snapshot.current = next
    snapshot.failure = nil
    if next.hasPages { snapshot.lastGood = next }
    snapshot.language = language ?? next.summary.language ?? snapshot.language
    let isStyleOnly =
      wasGood && next.hasPages
      && changed.map { !$0.isEmpty && $0.allSatisfy { $0.hasSuffix(".css") } } ?? false
    advance(isStyleOnly ? .styles : .reload)
    let new = next.diagnostics.filter { !said.contains($0.identity) }
    said = Set(next.diagnostics.map(\.identity))
    let (seconds, attoseconds) = took.components
    tell(
      Update(
        new: new, failure: nil, isMended: !wasGood && next.hasPages && !isFirst, source: next.source,
        language: next.summary.language, seconds: Double(seconds) + Double(attoseconds) / 1e18))
  }

  private func fail(_ error: FileError) {
    guard snapshot.failure != error.message else { return }
    snapshot.failure = error.message
    advance(.reload)
    tell(
      Update(
        new: [], failure: error.message, isMended: false, source: snapshot.current?.source,
        language: snapshot.current?.summary.language, seconds: 0))
  }

  private func advance(_ change: PageEvent.Change) {
    count += 1
    snapshot.version = "\(session)-\(count)"
    subscribers.send(PageEvent(change, version: snapshot.version).text)
  }
}

extension LiveSite {
  /// Word of every change from now on, at once where a page of version `shown` is out of date.
  func events(shown: String, client: String) -> Answer {
    let isOld = !shown.isEmpty && shown != snapshot.version
    let first = isOld ? PageEvent(.reload, version: snapshot.version).text : PageEvent.opening
    return Answer(
      status: .ok, headers: [("Content-Type", MediaType.events.text)],
      body: .events(subscribers.add(client: client, first: first)))
  }
}

extension Diagnostic {
  /// The same while the mistake is the same, wherever the lines above have moved it.
  fileprivate var identity: [String] { [code.rawValue, place?.file ?? "", message.en] }
}
