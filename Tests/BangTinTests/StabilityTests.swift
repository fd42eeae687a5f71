import Testing

@testable import BangTin

/// The same input gives the same bytes, and a small change of the input a small change of the output.
@Suite struct StabilityTests {
  @Test func twoBuildsAreEqual() async throws {
    let site = RandomSite(seed: 11, posts: 80).site
    let first = try await site.build().bytes
    let second = try await site.build().bytes
    let changed = first.changes(to: second)
    #expect(first.count > 100)
    #expect(changed.isEmpty, "\(changed)")
  }

  @Test func theOrderOfSourceFilesDoesNotMatter() async throws {
    let site = RandomSite(seed: 12, posts: 80).site
    let expected = try await site.build().bytes
    var random = SeededGenerator(seed: 13)
    for _ in 0..<3 {
      let source = SiteSource(
        content: site.source.content.shuffled(using: &random), templates: [], findings: [])
      let result = try await Build(of: source, options: BuildOptions(now: TestSite.now)).run()
      let changed = expected.changes(to: result.bytes)
      #expect(changed.isEmpty, "\(changed)")
    }
  }

  @Test func diagnosticsComeInTheSameOrderEachTime() async throws {
    var files = RandomSite(seed: 14, posts: 30).files
    for (number, path) in files.keys.sorted().enumerated() where path.hasSuffix(".md") && number % 2 == 0 {
      files[path, default: ""] += "\n[a](khong-co.md) [b](khong-co-\(number).md) ![](khong.png)\n"
    }
    let first = try await TestSite(files).build().diagnostics
    let second = try await TestSite(files).build().diagnostics
    #expect(first.count > 30)
    #expect(first == second)
  }

  /// 1,000 posts, and 1,019: the post after them fills a page of the home page's list.
  @Test(arguments: [1_000, 1_019])
  func aNewPostChangesAtMost25Files(posts: Int) async throws {
    let before = try await LargeSite(posts: posts).site.build().bytes
    let after = try await LargeSite(posts: posts + 1).site.build().bytes
    let changed = before.changes(to: after)
    #expect(changed.count <= 25, "\(changed)")
    #expect(changed.count > 5)
  }

  @Test func anEditedBodyChangesAtMost10Files() async throws {
    let large = LargeSite(posts: 1_000)
    let before = try await large.site.build().bytes
    for post in [0, 500, 999] {
      var edited = large
      edited.append("\nMột dòng thêm.\n", to: post)
      let changed = before.changes(to: try await edited.site.build().bytes)
      #expect((1...10).contains(changed.count), "\(changed)")
    }
  }

  @Test func aNewPostChangesNoFullOlderPage() async throws {
    for posts in 20...48 {
      let before = try await PagedSite(posts: posts).pages()
      let after = try await PagedSite(posts: posts + 1).pages()
      let full = before.filter { $0.key.hasPrefix("trang/") && !$0.value.contains("http-equiv") }
      let changed = full.keys.filter { after[$0] != full[$0] }.sorted()
      #expect(full.count == posts / 10 - 1)
      #expect(changed.isEmpty, "from \(posts) posts")
    }
  }
}

/// Ten posts a page, all in the root.
private struct PagedSite {
  let posts: Int

  func pages() async throws -> [String: String] {
    var files = ["content/site.yaml": TestSite.settings + "\npageSize: 10\n"]
    for number in 0..<posts {
      let day = String(padded: number % 28 + 1, to: 2)
      let month = String(padded: number / 28 + 1, to: 2)
      files["content/2026-\(month)-\(day)-bai.md"] = "---\ntitle: Bài \(number)\n---\nx\n"
    }
    return try await TestSite(files).pages()
  }
}

/// A commune's posts of some years: four sections, two tags a post.
private struct LargeSite {
  private var files: [String: String] = [:]

  init(posts: Int) {
    for section in 0..<4 { files["content/muc-\(section)/index.md"] = "---\ntitle: Mục \(section)\n---\n" }
    for number in 0..<posts {
      files[Self.path(number)] = """
        ---
        title: Bài số \(number)
        tags: [thẻ \(number % 7), nhóm \(number % 13)]
        ---
        Đoạn thứ nhất của bài \(number).

        Đoạn thứ hai.

        """
    }
  }

  /// A post every day from the first day of 2024.
  private static func path(_ number: Int) -> String {
    let (year, day) = (2024 + number / 360, number % 360)
    let date = "\(year)-\(String(padded: day / 30 + 1, to: 2))-\(String(padded: day % 28 + 1, to: 2))"
    return "content/muc-\(number % 4)/\(date)-bai-\(String(padded: number, to: 4)).md"
  }

  var site: TestSite { TestSite(files) }

  mutating func append(_ text: String, to number: Int) {
    files[Self.path(number), default: ""] += text
  }
}

extension Build.Result {
  /// The bytes of each written page; copied files are left out.
  fileprivate var bytes: [String: [UInt8]] {
    files.reduce(into: [:]) { pages, file in
      if case .bytes(let bytes) = file.content { pages[file.path.text] = bytes }
    }
  }
}

extension [String: [UInt8]] {
  /// The paths that are new, gone or different.
  func changes(to other: Self) -> [String] {
    Set(keys).union(other.keys).filter { self[$0] != other[$0] }.sorted()
  }
}
