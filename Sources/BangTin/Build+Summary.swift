public import Vietnamese

extension Build {
  /// What a report tells of a site.
  public struct Summary: Sendable {
    /// The language of the site, in which its editor reads; `nil` when there are no settings.
    public internal(set) var language: Language?
    /// Pages that people read.
    public internal(set) var pages = 0
    /// All files.
    public internal(set) var files = 0
    /// Posts that are left out.
    public internal(set) var unpublished = UnpublishedCount()
    /// When a post next appears or expires by itself, by the site's clock.
    public internal(set) var nextChange: DateTime?

    /// Nothing is known yet.
    public init() {}

    mutating func read(_ site: Site) {
      unpublished = site.unpublished
      nextChange = site.nextChange.map { $0.at(site.settings.timeZone) }
    }
  }
}
