/// What is fuzzed: the entry points through which bytes of others come into a build. A check takes any bytes, and
/// throws when they break a promise; that it neither traps nor hangs is for the fuzzer to see.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// A Markdown file, read as the engine reads it.
  case frontMatter = "front-matter"
  /// The text of a post.
  case markdown
  /// One or more templates.
  case mustache
  /// A file of `.bangtin/`.
  case cache

  func check(_ input: [UInt8]) async throws {
    switch self {
    case .frontMatter: try await FrontMatterCheck(input).run()
    case .markdown: try MarkdownCheck(input).run()
    case .mustache: try await MustacheCheck(input).run()
    case .cache: try await CacheCheck(input).run()
    }
  }
}

/// What an input has shown to be untrue.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String

  /// Throws unless `holds`.
  static func unless(_ holds: Bool, _ promise: @autoclosure () -> String) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description: promise()) }
  }
}
