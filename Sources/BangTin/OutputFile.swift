/// A file of the finished site, ready to be published.
public struct OutputFile: Sendable {
  /// What a published file holds.
  public enum Content: Sendable {
    case bytes([UInt8])
    /// As it is on disk, unread.
    indirect case copy(SourceFile)
    /// What the folder holds already: nothing that the page shows has changed since it was made.
    case unchanged
    /// In the staging folder, ready to take its place.
    case staged
  }

  /// When it becomes public: what a page shows before the page, and what leads to it after it.
  enum Stage: Sendable, Comparable { case asset, page, list }

  /// Where it goes.
  public let path: PagePath
  /// What it holds.
  public private(set) var content: Content
  /// How it compares with what stands in its place; `nil` until somebody has looked.
  private(set) var state: FileState?
  /// Of everything that it may show; `nil` when that is not known.
  let digest: ContentHash?
  /// Whether people read it as a page of the site.
  public let isPage: Bool
  let stage: Stage

  init(_ route: Route, _ content: Content, digest: ContentHash? = nil) {
    path = route.path
    self.content = content
    self.digest = digest
    switch route.content {
    case .home, .section, .tag, .tagIndex, .archive, .month, .documents, .post, .page: isPage = true
    default: isPage = false
    }
    stage =
      switch route.content {
      case .copy, .builtIn: .asset
      case .post, .page, .notFound, .redirect: .page
      default: .list
      }
  }

  var isStaged: Bool { if case .staged = content { true } else { false } }

  /// The same file with nothing in it, for those who only ask what is wrong with the site.
  var withoutContent: OutputFile {
    var file = self
    file.content = .bytes([])
    return file
  }

  /// The same file with its bytes at their place, or on their way there.
  func taken(as content: Content, _ state: FileState) -> OutputFile {
    var file = self
    (file.content, file.state) = (content, state)
    return file
  }
}
