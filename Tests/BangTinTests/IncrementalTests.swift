import Foundation
import Testing

@testable import BangTin

@Suite struct IncrementalTests {
  /// Five walks of 200 steps.
  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func anySequenceOfChangesGivesWhatACleanBuildGives(seed: UInt64) async throws {
    try await walk(seed: seed, steps: 200)
  }

  /// The same where each page shows all that templates can ask for: nothing of it may be missing from what tells
  /// whether the page has to be made again.
  @Test(arguments: 11...12 as ClosedRange<UInt64>)
  func noFieldOfAnyPageIsStale(seed: UInt64) async throws {
    try await walk(seed: seed, steps: 100, layout: AllFields.layout)
  }

  private func walk(seed: UInt64, steps count: Int, layout: String? = nil) async throws {
    var site = try ChangingSite(seed: seed, layout: layout)
    defer { site.remove() }
    var steps: [String] = []
    var errors = 0
    for _ in 0..<count {
      if !steps.isEmpty { steps.append(try site.step()) } else { steps.append("first") }
      let clean = try await Build(of: try SiteFolder(path: site.folder.path).list(), options: site.options)
        .run()
      let before = (try? Folder.read(site.folder.appending(path: "public"))) ?? [:]
      let outcome = try await site.build()
      let actual = (try? Folder.read(site.folder.appending(path: "public"))) ?? [:]
      let expected = clean.hasErrors ? before : try clean.published()
      errors += clean.hasErrors ? 1 : 0
      let differences = expected.changes(to: actual)
      try #require(
        differences.isEmpty,
        "\(differences.prefix(5)) after \(steps.suffix(8)): \(outcome.diagnostics.map(\.message.en))")
      try #require(outcome.diagnostics == clean.diagnostics, "after \(steps.suffix(8))")
    }
    #expect(Set(steps).count > 15)
    #expect(errors < steps.count / 4)
  }

  /// Older pages of a list take their description from the introduction, which they do not show.
  @Test func anIntroductionReachesTheOlderPagesOfItsList() async throws {
    let posts = (1...3).map { ("content/a/2026-03-0\($0)-b.md", "---\ntitle: B\($0)\n---\nB.\n") }
    let settings = ("content/site.yaml", TestSite.settings + "\npageSize: 1\n")
    try await editsAreSeen(
      before: posts + [settings, ("content/a/index.md", "---\ntitle: A\n---\nMột.\n")],
      change: [("content/a/index.md", "---\ntitle: A\n---\nHai.\n")])
  }

  /// The same text at the same address, with another date by its file's name.
  @Test func aRenamedFileTakesItsNewDateWhereItsAddressStays() async throws {
    let text = "---\ntitle: B\nslug: b\n---\nB.\n"
    try await editsAreSeen(
      before: [("content/site.yaml", TestSite.settings), ("content/a/2026-03-01-b.md", text)],
      change: [("content/a/2026-03-01-b.md", nil), ("content/a/2026-03-02-b.md", text)])
  }

  /// All pages have a link to the register, which no post of theirs shows.
  @Test func theFirstOfficialDocumentReachesAllPages() async throws {
    let post = ("content/2026-03-01-b.md", "---\ntitle: B\n---\nB.\n")
    let others = (2...4).map { ("content/2026-03-0\($0)-b.md", "---\ntitle: B\($0)\n---\nB.\n") }
    let document = "---\ntitle: C\ndocument:\n  number: 1/QĐ-UBND\n  issued: 2026-03-04\n---\nC.\n"
    try await editsAreSeen(
      before: [("content/site.yaml", TestSite.settings), post] + others,
      change: [("content/2026-03-04-b.md", document)])
  }

  private func editsAreSeen(before: [(String, String)], change: [(String, String?)]) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ files: [(String, String?)]) throws {
      for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        if let text {
          try Data(text.utf8).write(to: file)
        } else {
          try FileManager.default.removeItem(at: file)
        }
      }
    }
    var outcome = SiteBuild.Outcome()
    let build = SiteBuild(
      source: folder.path, output: folder.path + "/public", options: BuildOptions(now: TestSite.now))
    try write(before)
    try await build.run(into: &outcome)
    // What was written within the last tick of the clock would be looked at again anyway.
    try await Task.sleep(for: .milliseconds(50))
    try write(change)
    try await build.run(into: &outcome)
    let clean = try await Build(of: SiteFolder(path: folder.path).list(), options: build.options).run()
    let actual = try Folder.read(folder.appending(path: "public"))
    let differences = try clean.published().changes(to: actual)
    #expect(differences.isEmpty, "\(differences)")
  }

  @Test func whatHasNotChangedIsNotMadeAgain() async throws {
    let site = try ChangingSite(seed: 6)
    defer { site.remove() }
    _ = try await site.build()
    let folder = SiteFolder(path: site.folder.path)
    let memory = try #require(await MemoryFile(site: site.folder.path).read())
    let publisher = try Publisher(site: site.folder.path, output: site.folder.path + "/public")
    let source = try folder.list()
    let standing = try await publisher.recall()
    #expect(standing.answer(for: source, options: site.options) != nil)
    var ofAnotherTool = site.options
    ofAnotherTool.toolVersion = "2"
    #expect(standing.answer(for: source, options: ofAnotherTool) == nil)
    let result = try await Build(of: source, options: site.options, memory: memory, standing: standing).run()
    let made = result.files.filter { if case .unchanged = $0.content { false } else { true } }.map(
      \.path.text)
    // What is made of no text at all costs less to make than to compare.
    let expected = BuiltInTheme.files.map(\.path).filter { $0.hasPrefix("assets/") } + ["robots.txt"]
    #expect(result.memory == nil)
    #expect(made.sorted() == expected.sorted())
  }
}

extension ChangingSite {
  fileprivate func build() async throws -> SiteBuild.Outcome {
    var build = SiteBuild(source: folder.path, output: folder.path + "/public", options: options)
    build.permissions.shrinking = true
    var outcome = SiteBuild.Outcome()
    try await build.run(into: &outcome)
    return outcome
  }
}

extension Build.Result {
  /// All files as they are published.
  fileprivate func published() throws -> [String: [UInt8]] {
    try files.reduce(into: [:]) { files, file in
      switch file.content {
      case .bytes(let bytes): files[file.path.text] = bytes
      case .copy(let source): files[file.path.text] = try source.bytes()
      case .unchanged, .staged: break
      }
    }
  }
}
