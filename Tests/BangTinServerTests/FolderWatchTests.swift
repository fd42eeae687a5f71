import BangTin
import Foundation
import Testing

@testable import BangTinServer

/// The preview follows what is saved; only the watch makes it look.
@Suite(.timeLimit(.minutes(2))) struct FolderWatchTests {
  @Test func everyKindOfSaveIsSeen() async throws {
    try await watching { fixture in
      let post = fixture.folder.path + "/" + SiteFixture.post
      try await fixture.waits(for: "Nội dung một.")
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: post))
      try handle.write(contentsOf: Data("---\ntitle: A\n---\nGhi tại chỗ.\n".utf8))
      try handle.close()
      try await fixture.waits(for: "Ghi tại chỗ.")
      try fixture.write("---\ntitle: A\n---\nĐổi tên đè lên.\n", to: "content/thong-bao/tam.md~")
      #expect(rename(fixture.folder.path + "/content/thong-bao/tam.md~", post) == 0)
      try await fixture.waits(for: "Đổi tên đè lên.")
      try fixture.remove(SiteFixture.post)
      try await fixture.waits(for: "Địa chỉ này không còn")
      try fixture.write("---\ntitle: A\n---\nTạo lại.\n", to: SiteFixture.post)
      try await fixture.waits(for: "Tạo lại.")
    }
  }

  @Test func newFoldersAreWatchedToTheirBottom() async throws {
    try await watching { fixture in
      try await fixture.waits(for: "Nội dung một.")
      for text in ["Lần một.", "Lần hai."] {
        try fixture.write("---\ntitle: A\n---\n\(text)\n", to: "content/x/y/z/2026-01-01-a.md")
        try await fixture.waits(for: text, at: "/x/y/z/2026-01-01-a.html")
      }
      for text in ["/* một */", "/* hai */"] {
        try fixture.write(text, to: "templates/assets/site.css")
        try await fixture.waits(for: text, at: "/assets/site.css")
      }
    }
  }

  @Test func aFolderThatIsMovedAwayAndBackIsWatchedAgain() async throws {
    try await watching { fixture in
      try await fixture.waits(for: "Nội dung một.")
      let (content, away) = (fixture.folder.path + "/content", fixture.folder.path + "/noi-khac")
      #expect(rename(content, away) == 0)
      try await fixture.waits(for: "content/site.yaml")
      #expect(rename(away, content) == 0)
      try await fixture.waits(for: "Nội dung một.")
      try fixture.write("---\ntitle: A\n---\nSau khi trở lại.\n", to: SiteFixture.post)
      try await fixture.waits(for: "Sau khi trở lại.")
    }
  }

  @Test func whereTheSystemCannotTellTheFolderIsLookedAtAgainAndAgain() async throws {
    try await watching(byLooking: true) { fixture in
      try await fixture.waits(for: "Nội dung một.")
      try fixture.write("---\ntitle: A\n---\nThấy được.\n", to: SiteFixture.post)
      try await fixture.waits(for: "Thấy được.")
    }
  }

  private func watching(
    byLooking: Bool = false, _ body: (SiteFixture) async throws -> Void
  ) async throws {
    let fixture = try SiteFixture()
    let folder = SiteFolder(path: fixture.folder.path)
    let changes = FolderWatch.changes(of: folder, limit: byLooking ? 0 : .max)
    let following = Task { for await change in changes { await fixture.site.update(after: change) } }
    defer { following.cancel() }
    try await body(fixture)
  }
}

extension SiteFixture {
  /// Returns once the page holds `text`; the suite's time limit ends a wait that is in vain.
  fileprivate func waits(for text: String, at path: String = "/thong-bao/2026-03-09-mot.html") async throws {
    while try await !page(path).contains(text) { try await Task.sleep(for: .milliseconds(20)) }
  }
}
