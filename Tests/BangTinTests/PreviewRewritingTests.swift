import Foundation
import Testing

@testable import BangTin

/// The short way of a preview gives what the long way gives, or is not taken.
@Suite struct PreviewRewritingTests {
  private static let post = "content/a/2026-03-01-b.md"
  private static let head = "---\ntitle: B\ntags: [họp]\n---\n"

  @Test(arguments: [
    "Văn bản mới.\n", "",
    "Có ![hình](/a/hinh.svg) mới và [trang](/c.md#muc).\n\n| a | b |\n|--|--|\n| 1 | 2 |\n",
    "Một <b>thẻ</b> bị bỏ.\n", "Đoạn đầu khác hẳn, được trích làm tóm tắt.\n\nĐoạn hai.\n",
  ])
  func aTextThatGoesOnIsShownAsACleanBuildShowsIt(body: String) async throws {
    try await expectShortWay([Self.post: Self.head + body])
  }

  @Test(arguments: [
    "title: Tên khác", "title: B\nauthor: Ban biên tập", "title: B\nimage: /a/hinh.svg\nimageAlt: Hình",
    "title: B\nsummary: Tóm tắt khác", "title: B\nupdated: 2026-03-05",
    "title: B\nattachments: [/a/hinh.svg]",
  ])
  func whatAPostShowsOnPagesOnlyMayChangeToo(matter: String) async throws {
    try await expectShortWay([Self.post: "---\n\(matter)\ntags: [họp]\n---\n## Mục mới\n\nCũ.\n"])
  }

  private func expectShortWay(_ change: [String: String]) async throws {
    let (short, clean) = try await edit(change)
    let next = try #require(short)
    #expect(next.diagnostics == clean.diagnostics)
    for file in clean.files {
      let actual = try next.file(at: file.path).map { "\($0.content)" }
      #expect(actual == "\(file.content)", "\(file.path)")
    }
  }

  @Test(arguments: ["content/index.md", "content/a/index.md", "content/c.md", "content/nhap.md"])
  func everyKindOfTextMayGoOn(path: String) async throws {
    let text = try #require(Self.files[path])
    try await expectShortWay([path: text + "\nThêm một câu.\n"])
  }

  @Test(arguments: [
    [post: "---\ntitle: B\ntags: [thẻ mới]\n---\n"], [post: "---\ntitle: B\ntags: [y tế]\n---\nCũ.\n"],
    [post: "---\ntitle: B\ntags: [họp]\npriority: khẩn\n---\n"],
    [post: "---\ntitle: B\ntags: [họp]\ndate: 2026-03-02\n---\n"],
    ["content/a/index.md": "---\ntitle: Z\n---\n"], [post: head + "[gãy](/khong-co.md)\n"],
    [post: "---\ntgas: x\n---\n"],
    ["content/a/2026-03-02-moi.md": head], ["content/site.yaml": TestSite.settings + "\npageSize: 3\n"],
    ["content/a/hinh.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"],
    ["templates/post-card.html": "<li>{{title}}</li>\n"], ["templates/c.md": "---\ntitle: C\n---\nK.\n"],
    ["content/c.md": "---\ntitle: C\n---\n"],
  ])
  func whatOthersCanSeeTakesTheLongWay(change: [String: String]) async throws {
    let (short, _) = try await edit(change)
    #expect(short == nil)
  }

  private static let files = [
    "content/site.yaml": TestSite.settings, "content/index.md": "---\ntitle: Nhà\n---\nChào.\n",
    "content/a/index.md": "---\ntitle: A\n---\nLời.\n", post: head + "Cũ.\n",
    "content/a/2026-03-03-x.md": "---\ntitle: X\ntags: [họp, y tế]\n---\nXem [b](2026-03-01-b.md).\n",
    "content/a/2026-03-04-y.md": "---\ntitle: Y\ntags: [họp]\n---\n",
    "content/a/hinh.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='2' height='1'/>",
    "content/c.md": "---\ntitle: C\n---\n## Mục\n",
    "content/nhap.md": "---\ntitle: N\ndraft: true\n---\nN.\n",
  ]

  /// What the short way gives after `change`, and what a clean build gives.
  private func edit(_ change: [String: String]) async throws -> (Preview?, Build.Result) {
    let root = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    try write(Self.files, to: root)
    // What is written within the tick of a listing is read again, whatever it is.
    try await Task.sleep(for: .milliseconds(30))
    let options = BuildOptions(now: TestSite.now)
    let folder = SiteFolder(path: root.path)
    let first = try await Preview(of: try folder.list(), options: options)
    try await Task.sleep(for: .milliseconds(30))
    try write(change, to: root)
    let source = try folder.list()
    let changed = source.changes(since: first.source)
    let short = try first.rewriting(
      source, changed: changed, options: options, BuildObserver())
    return (short, try await Build(of: source, options: options).run())
  }

  private func write(_ files: [String: String], to root: URL) throws {
    for (path, text) in files {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
