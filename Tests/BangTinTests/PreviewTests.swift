import Foundation
import Testing
import Vietnamese

@testable import BangTin

@Suite struct PreviewTests {
  /// Two walks of 100 steps: what is kept in memory changes nothing but time.
  @Test(arguments: 11...12 as ClosedRange<UInt64>)
  func anySequenceOfChangesShowsWhatACleanBuildWrites(seed: UInt64) async throws {
    var site = try ChangingSite(seed: seed)
    defer { site.remove() }
    try FileManager.default.createDirectory(
      at: site.folder.appending(path: ".bangtin"), withIntermediateDirectories: false)
    var preview: Preview?
    var steps: [String] = []
    for _ in 0..<100 {
      steps.append(try site.step())
      let source = try SiteFolder(path: site.folder.path).list()
      let clean = try await Build(of: source, options: site.options).run()
      let next =
        if let preview {
          try await preview.following(
            source, changed: source.changes(since: preview.source),
            options: site.options)
        } else {
          try await Preview(of: source, options: site.options)
        }
      preview = next
      try #require(next.diagnostics == clean.diagnostics, "after \(steps.suffix(8))")
      try #require(next.hasPages == !clean.hasErrors)
      for file in clean.files {
        let shown = try next.file(at: file.path)
        try #require(shown?.bytes == file.bytes, "\(file.path) after \(steps.suffix(8))")
      }
    }
    #expect(Set(steps).count > 15)
  }

  /// A walk in which only those files are looked at that have changed.
  @Test func whatIsListedAgainIsWhatAWholeListHolds() throws {
    var site = try ChangingSite(seed: 13)
    defer { site.remove() }
    try FileManager.default.createDirectory(
      at: site.folder.appending(path: ".bangtin"), withIntermediateDirectories: false)
    let folder = SiteFolder(path: site.folder.path)
    var last = try folder.list()
    for _ in 0..<100 {
      let step = try site.step()
      let whole = try folder.list()
      let changed = whole.changes(since: last).map { File.cPath(folder.path + "/" + $0) }
      let again = try #require(
        try folder.list(after: .files(Set(changed)), of: last), "after \(step)")
      let actual = (again.content + again.templates).map { "\($0)" }
      let expected = (whole.content + whole.templates).map { "\($0)" }
      try #require(actual == expected, "after \(step)")
      last = again
    }
  }

  @Test func filesInFoldersThatAreNotListedChangeNothing() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    for path in ["content/.an/a.md", "content/a.md~", "content/tam.tmp/b.md", "content/thu-muc/c.md"] {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("A\n".utf8).write(to: file)
    }
    let folder = SiteFolder(path: root.path)
    func list(_ path: String) throws -> SiteSource? {
      try folder.list(
        after: .files([File.cPath(root.path + "/" + path)]), of: SiteSource(content: []))
    }
    for path in ["content/.an/a.md", "content/a.md~", "content/tam.tmp/b.md", "content/khong-co.md"] {
      let actual = try #require(try list(path)).content.count
      #expect(actual == 0, "\(path)")
    }
    // A folder may hold anything, and so may other places.
    for path in ["content/thu-muc", "public/a.md"] {
      let actual = try list(path) == nil
      #expect(actual, "\(path)")
    }
  }

  @Test func filesThatDifferAreNamed() throws {
    func file(_ path: String, _ modified: Int) -> SourceFile {
      SourceFile(
        path: ContentPath(path), origin: .memory([0]),
        stamp: FileStamp(size: 1, modified: modified, changed: modified, inode: 1))
    }
    let old = SiteSource(
      content: [file("a", 1), file("b", 1), file("c", 1), file("e", 9)], templates: [], findings: [],
      listedAt: 9)
    let new = SiteSource(content: [file("a", 1), file("c", 2), file("d", 1), file("e", 9)])
    let actual = new.changes(since: old)
    let expected = ["content/b", "content/c", "content/d", "content/e"]
    #expect(actual == expected)
  }

  @Test func whatReadersDoNotSeeYetIsKnown() async throws {
    let site = TestSite([
      "content/nhap.md": "---\ntitle: A\ndraft: true\n---\n",
      "content/2028-01-02-sau.md": "---\ntitle: B\n---\n",
      "content/2026-01-02-nay.md": "---\ntitle: C\n---\n",
    ])
    var options = BuildOptions(now: TestSite.now)
    options.includesDrafts = true
    options.includesFuture = true
    let preview = try await Preview(of: site.source, options: options)
    let moment = try DateTime(parsing: "2028-01-02", defaultOffset: .vietnam)
    #expect(preview.standing(at: PagePath("nhap.html")) == .draft)
    #expect(preview.standing(at: PagePath("2028-01-02-sau.html")) == .scheduled(moment))
    #expect(preview.standing(at: PagePath("2026-01-02-nay.html")) == .published)
    #expect(preview.standing(at: PagePath("khong-co.html")) == .published)
    #expect(Set(preview.unpublished.map(\.text)) == ["nhap.html", "2028-01-02-sau.html"])
  }
}

extension OutputFile {
  /// `nil` for a file that is copied.
  fileprivate var bytes: [UInt8]? {
    if case .bytes(let bytes) = content { bytes } else { nil }
  }
}
