/// A file of the finished site, ready to be published.
public struct OutputFile: Sendable {
  /// What a published file holds.
  public enum Content: Sendable {
    case bytes([UInt8])
    /// As it is on disk, unread.
    case copy(SourceFile)
  }

  /// Where it goes.
  public let path: PagePath
  /// What it holds.
  public let content: Content
  /// Whether people read it as a page of the site.
  public let isPage: Bool

  init?(_ route: Route, bytes: [UInt8]?) {
    path = route.path
    switch (route.content, bytes) {
    case (.copy(let file), _): content = .copy(file)
    case (_, let bytes?): content = .bytes(bytes)
    default: return nil
    }
    switch route.content {
    case .home, .section, .tag, .tagIndex, .archive, .month, .documents, .post, .page: isPage = true
    default: isPage = false
    }
  }
}
