import Vietnamese

@testable import BangTin

/// A whole site in one literal, in memory: `TestSite(["content/a.md": "…"])`.
///
/// `content/site.yaml` is the commune of Khe Mẫu unless the literal has its own.
struct TestSite {
  var files: [String: [UInt8]]

  init(_ files: [String: String]) {
    self.files = files.mapValues { Array($0.utf8) }
    if files["content/site.yaml"] == nil { self.files["content/site.yaml"] = Array(Self.settings.utf8) }
  }

  static let settings = """
    name: Xã Khe Mẫu
    owner: Ủy ban nhân dân xã Khe Mẫu
    url: https://khemau.example.vn/
    """

  /// The moment for which test sites are built, unless a test says otherwise.
  static let now = DateTime(secondsSince1970: 1_795_305_600, offset: .vietnam)  // 2026-11-22T07:00:00+07:00

  var source: SiteSource {
    func below(_ root: String) -> [SourceFile] {
      files.filter { $0.key.hasPrefix(root) }.map { path, bytes in
        SourceFile(path: ContentPath(String(path.dropFirst(root.count))), bytes: bytes)
      }
    }
    return SiteSource(content: below("content/"), templates: below("templates/"))
  }

  /// Builds the site in memory.
  func build(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> Build.Result {
    var options = BuildOptions(now: Self.now)
    change(&options)
    return try await Build(of: source, options: options).run()
  }

  /// The text of each written page by its path; copied files are left out.
  func pages(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> [String: String] {
    let result = try await build(change)
    return result.files.reduce(into: [:]) { pages, file in
      if case .bytes(let bytes) = file.content {
        pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
