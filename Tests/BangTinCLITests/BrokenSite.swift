import BangTin
import Foundation
import Testing
import Vietnamese

@testable import BangTinCLI

/// A site with mistakes: a folder of `Broken/`, whose `expected.txt` is all that the command says of it.
struct BrokenSite: CustomTestStringConvertible, Sendable {
  let name: String

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Broken")
  /// 2026-11-22T07:00:00+07:00
  private static let now = DateTime(secondsSince1970: 1_795_305_600, offset: .vietnam)

  static var all: [BrokenSite] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path())) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { BrokenSite(name: $0) }
  }

  var testDescription: String { name }
  var expectedFile: URL { Self.root.appending(path: "\(name)/expected.txt") }

  /// What the command prints on standard error, in Vietnamese and then in English.
  func output() async throws -> String {
    try await inFolder { folder in
      let (report, source) = try await Self.build(folder)
      return [.vietnamese, .english].map { Self.text(of: report, source, in: $0) }
        .joined(separator: "\n──────── English ────────\n\n")
    }
  }

  /// What the command finds, each diagnostic with the line that it points into.
  func findings() async throws -> [(diagnostic: Diagnostic, line: String?)] {
    try await inFolder { folder in
      let (report, source) = try await Self.build(folder)
      return report.diagnostics.map { ($0, $0.place.flatMap { source.line(at: $0) }) }
    }
  }

  /// Builds and publishes, as `bangtin build` does.
  static func build(_ folder: URL) async throws -> (BuildReport, SiteSource) {
    let path = folder.path()
    var report = BuildReport(output: "public")
    let build = SiteBuild(source: path, output: path + "/public", options: BuildOptions(now: now))
    try await build.run(into: &report.outcome)
    return (report, try #require(report.outcome.source))
  }

  private static func text(of report: BuildReport, _ source: SiteSource, in language: Language) -> String {
    var report = report
    report.language = language
    let printer = DiagnosticPrinter(
      language: language, isStyled: false, sourcePrefix: "", output: "public", source: source)
    return printer.text(report.diagnostics) + (report.errors > 0 ? report.failureLine + "\n" : "")
  }

  /// Copies the site to a folder of its own, since building writes, and adds what git cannot hold.
  private func inFolder<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    try files.copyItem(at: Self.root.appending(path: name), to: folder)
    defer { try? files.removeItem(at: folder) }
    try await addOddities(to: folder)
    return try await body(folder)
  }
}
