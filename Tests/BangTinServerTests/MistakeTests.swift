import BangTin
import Foundation
import Testing

@testable import BangTinServer

/// A mistake in the site does not stop its preview.
@Suite struct MistakeTests {
  private let broken = "---\ntitle: Bài một\ntgas: [y tế]\n---\n<b>&\n"

  @Test func aMistakeIsShownInThePlaceOfEveryPage() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    try fixture.write(broken, to: SiteFixture.post)
    await fixture.site.update()
    let answer = await fixture.answer("/thong-bao/2026-03-09-mot.html")
    let page = try answer.text()
    #expect(answer.status == .failed)
    #expect(page.contains("content/thong-bao/2026-03-09-mot.md:3:1"))
    #expect(page.contains("3 | tgas: [y tế]\n  | <b>^^^^</b>"))
    #expect(page.contains("<h2 lang=\"vi\">Lỗi: "))
    #expect(page.contains("<h2 lang=\"en\">Error: "))
    #expect(page.contains("<p lang=\"vi\">Gợi ý: "))
    #expect(page.contains("href=\"#en\""))
    #expect(page.contains("http-equiv=\"refresh\""))
  }

  @Test func whatAPageNeedsAndTheLastGoodSiteStayInReach() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    try fixture.write(broken, to: SiteFixture.post)
    await fixture.site.update()
    let page = try await fixture.page("/thong-bao/2026-03-09-mot.html")
    let style = await fixture.answer("/assets/site.css").status
    let old = await fixture.answer("/.bangtin/last-good/thong-bao/2026-03-09-mot.html")
    #expect(page.contains("href=\"/.bangtin/last-good/thong-bao/2026-03-09-mot.html\""))
    #expect(style == .ok)
    #expect(old.status == .ok)
    #expect(try old.text().contains("Nội dung một."))
    #expect(try old.text().contains("bangtin-old"))
    try fixture.write("---\ntitle: Bài một\n---\nĐã sửa.\n", to: SiteFixture.post)
    await fixture.site.update()
    let mended = try await fixture.page("/thong-bao/2026-03-09-mot.html")
    let back = await fixture.answer("/.bangtin/last-good/thong-bao/2026-03-09-mot.html").header("Location")
    #expect(mended.contains("Đã sửa."))
    #expect(back == "/thong-bao/2026-03-09-mot.html")
  }

  @Test func aSiteThatWasNeverGoodHasNoLastGoodVersion() async throws {
    let fixture = try SiteFixture([SiteFixture.post: broken])
    await fixture.site.update()
    let page = try await fixture.page("/")
    let style = await fixture.answer("/assets/site.css").status
    #expect(page.contains("tgas"))
    #expect(!page.contains("last-good"))
    #expect(style == .notFound)
  }

  @Test func whatFilesAndAddressesHoldCannotBecomePartOfThePage() async throws {
    let fixture = try SiteFixture([SiteFixture.post: "---\ntitle: A\n<script>alert(1)</script>: x\n---\n"])
    await fixture.site.update()
    let page = try await fixture.page("/\"><script>alert(2)</script>")
    #expect(!page.contains("<script>"))
  }

  @Test func eachMistakeIsToldOnceUntilItIsMended() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    for text in [broken, "---\ntitle: Bài mới\n# dòng thêm\ntgas: [y tế]\n---\n", broken + "\n"] {
      try fixture.write(text, to: SiteFixture.post)
      await fixture.site.update()
    }
    try fixture.write("---\ntitle: Bài một\n---\n", to: SiteFixture.post)
    await fixture.site.update()
    try fixture.write(broken, to: SiteFixture.post)
    await fixture.site.update()
    let told = fixture.updates.map { $0.new.count { $0.severity == .error } }
    let mended = fixture.updates.map(\.isMended)
    #expect(told == [0, 1, 0, 0, 0, 1])
    #expect(mended == [false, false, false, false, true, false])
  }

  @Test func aFolderThatIsGoneIsSaidAndComesBack() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    let content = fixture.folder.appendingPathComponent("content")
    let away = fixture.folder.appendingPathComponent("cho-khac")
    try FileManager.default.moveItem(at: content, to: away)
    await fixture.site.update()
    let gone = await fixture.answer("/").status
    try FileManager.default.moveItem(at: away, to: content)
    await fixture.site.update()
    let back = await fixture.answer("/").status
    #expect(gone == .failed)
    #expect(back == .ok)
  }
}
