public import Vietnamese

/// What the user asks of one build.
public struct BuildOptions: Sendable {
  /// The moment for which the site is built: the engine never reads the clock.
  public var now: DateTime
  /// Whether drafts are published too.
  public var includesDrafts = false
  /// Whether posts of the future are published too.
  public var includesFuture = false
  /// Replaces the `url` of the settings.
  public var baseURL: String?

  /// The version of the tool: what another one has remembered is forgotten.
  public var toolVersion = ""

  /// A build of what is due at `now`.
  public init(now: DateTime) {
    self.now = now
  }
}

extension BuildOptions {
  /// Whether `text` can stand for the `url` of the settings.
  public static func isBaseURL(_ text: String) -> Bool { SiteURL.normalized(text) != nil }
}
