import Foundation
import Testing

@testable import BangTin

@Suite struct PublishOrderTests {
  @Test func assetsComeBeforePostsAndPostsBeforeListsAndFeeds() async throws {
    let site = TestSite([
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      "content/thong-bao/2026-03-09-a.md": "---\ntitle: A\n---\n[b](b.pdf)\n", "content/thong-bao/b.pdf": "b",
    ])
    let files = try await site.build().files
    let folder = OutputFolder(path: NSTemporaryDirectory() + UUID().uuidString, name: "public")
    let plan = try await PublishPlan(
      files, folder: folder, standing: StandingFiles(), now: TestSite.now,
      takesOver: false)
    let order = plan.writes.map(\.path.text)
    func place(_ path: String) throws -> Int { try #require(order.firstIndex(of: path)) }
    let (asset, post) = (try place("thong-bao/b.pdf"), try place("thong-bao/2026-03-09-a.html"))
    for list in ["index.html", "thong-bao/index.html", "feed.xml", "sitemap.xml"] {
      let index = try place(list)
      #expect(asset < post && post < index)
    }
  }
}
