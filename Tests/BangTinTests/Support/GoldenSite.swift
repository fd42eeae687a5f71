import Foundation
import Testing

@testable import BangTin

/// A site in a folder of `Golden/`, with the whole site that it must become.
///
/// Its `templates/` are laid over `Golden/plain-theme`, so that no case depends on the looks of the
/// default theme. A file `options` names what the build is asked for, one option a line:
/// `drafts`, `future`, `base-url URL`, `theme default`.
struct GoldenSite: CustomTestStringConvertible {
  static let root = Project.root.appendingPathComponent("Tests/BangTinTests/Golden")
  private static let plainTheme = "plain-theme"

  let name: String

  var testDescription: String { name }
  private var folder: URL { Self.root.appendingPathComponent(name) }
  private var expectedFolder: URL { folder.appendingPathComponent("expected") }

  static func all() throws -> [GoldenSite] {
    try FileManager.default.contentsOfDirectory(atPath: root.path).sorted()
      .filter { $0 != plainTheme && !$0.hasPrefix(".") }.map { GoldenSite(name: $0) }
  }

  /// What the site is built into; assets of the default theme are left out, since it has its own tests.
  func actual() async throws -> [String: [UInt8]] {
    let wishes = try self.wishes()
    let listed = try SiteFolder(path: folder.path).list()
    let source = SiteSource(
      content: listed.content, templates: try plainTemplates(wishes, below: listed.templates),
      findings: listed.findings)
    let result = try await Build(of: source, options: wishes.options).run()
    let errors = result.diagnostics.filter { $0.severity == .error }.map(\.message.en)
    try #require(errors.isEmpty)
    return try result.files.reduce(into: [:]) { files, file in
      switch file.content {
      case .copy(let source): files[file.path.text] = try source.bytes()
      case .bytes(let bytes):
        let isBuiltIn = BuiltInTheme.files.contains { $0.path == file.path.text }
        if !isBuiltIn { files[file.path.text] = bytes }
      case .unchanged, .staged: break
      }
    }
  }

  func expected() throws -> [String: [UInt8]] { try Folder.read(expectedFolder) }

  func replaceExpected(by files: [String: [UInt8]]) throws {
    try Folder.write(files, to: expectedFolder)
  }

  private func plainTemplates(_ wishes: Wishes, below own: [SourceFile]) throws -> [SourceFile] {
    if wishes.usesDefaultTheme { return own }
    let plain = try Folder.read(Self.root.appendingPathComponent(Self.plainTheme))
    let replaced = Set(own.map(\.path.text))
    return own
      + plain.filter { !replaced.contains($0.key) }
      .map { SourceFile(path: ContentPath($0.key), bytes: $0.value) }
  }
}

extension GoldenSite {
  private struct Wishes {
    var options = BuildOptions(now: TestSite.now)
    var usesDefaultTheme = false
  }

  private struct UnknownOption: Error { let line: String }

  private func wishes() throws -> Wishes {
    var wishes = Wishes()
    let text = try? String(contentsOf: folder.appendingPathComponent("options"), encoding: .utf8)
    for line in (text ?? "").split(separator: "\n") {
      switch line {
      case "drafts": wishes.options.includesDrafts = true
      case "future": wishes.options.includesFuture = true
      case "theme default": wishes.usesDefaultTheme = true
      case _ where line.hasPrefix("base-url "): wishes.options.baseURL = String(line.dropFirst(9))
      default: throw UnknownOption(line: String(line))
      }
    }
    return wishes
  }
}
