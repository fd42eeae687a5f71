import BangTin
import Foundation
import Testing

@testable import BangTinServer

/// What a browser is told of a site, without a socket in between.
@Suite struct AnswerTests {
  @Test func aSiteIsAnsweredAsAHostAnswers() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    let home = await fixture.answer("/")
    let post = await fixture.answer("/thong-bao/2026-03-09-mot.html")
    let folder = await fixture.answer("/thong-bao?a=1&b=2")
    let query = await fixture.site.snapshot.answer(
      to: WebRequest(path: "/thong-bao", query: "a=1", host: "localhost"))
    let missing = await fixture.answer("/khong-co/")
    #expect(home.status == .ok)
    #expect(post.header("Content-Type") == "text/html; charset=utf-8")
    #expect(folder.status == .notFound)
    #expect(query.status == .moved)
    #expect(query.header("Location") == "/thong-bao/?a=1")
    #expect(missing.status == .notFound)
    #expect(try missing.text().contains("về trang chủ"))
  }

  @Test func theWayToAFolderNeverLeadsToAnotherHost() async throws {
    let fixture = try SiteFixture(["content/a.vn/index.md": "---\ntitle: A\n---\n"])
    await fixture.site.update()
    for path in ["//a.vn", "/%2fa.vn", "/.bangtin/last-good//a.vn", "/.bangtin/last-good/%2F/a.vn"] {
      let location = await fixture.answer(path).header("Location") ?? "/"
      #expect(!location.hasPrefix("//"), "\(path)")
    }
  }

  @Test func mediaAreGivenInStretches() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    let whole = await fixture.answer("/thong-bao/phim.mp4")
    let part = await fixture.answer("/thong-bao/phim.mp4", range: "bytes=2-4")
    let behind = await fixture.answer("/thong-bao/phim.mp4", range: "bytes=10-")
    #expect(whole.header("Accept-Ranges") == "bytes")
    #expect(try whole.text() == "0123456789")
    #expect(part.status == .partial)
    #expect(part.header("Content-Range") == "bytes 2-4/10")
    #expect(try part.text() == "234")
    #expect(behind.status == .rangeNotSatisfiable)
    #expect(behind.header("Content-Range") == "bytes */10")
  }

  /// A link that is put in the place of a file, or of its folder, after the site was read.
  @Test(arguments: ["content/thong-bao/phim.mp4", "content/thong-bao"])
  func aSymbolicLinkOutOfTheSiteIsNotFollowed(replaced: String) async throws {
    let fixture = try SiteFixture(["ngoai/phim.mp4": "bí mật"])
    await fixture.site.update()
    try fixture.remove(replaced)
    let outside = fixture.folder.appendingPathComponent(
      replaced.hasSuffix(".mp4") ? "ngoai/phim.mp4" : "ngoai")
    try FileManager.default.createSymbolicLink(
      at: fixture.folder.appendingPathComponent(replaced), withDestinationURL: outside)
    let stale = await fixture.answer("/thong-bao/phim.mp4")
    await fixture.site.update()
    let fresh = await fixture.answer("/thong-bao/phim.mp4")
    #expect(stale.status == .notFound)
    #expect(fresh.status == .notFound)
  }

  @Test func whatIsNoAddressIsABadRequest() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    for path in ["/../content/site.yaml", "/%2e%2e/content/site.yaml", "/a%2fb", "/%00", "/a%5cb", "x"] {
      let actual = await fixture.answer(path).status
      #expect(actual == .badRequest, "\(path)")
    }
  }

  @Test func whatIsNoPartOfTheSiteIsNotGiven() async throws {
    let fixture = try SiteFixture([".bangtin/memory": "x", "content/.an.html": "x", "bi-mat.txt": "x"])
    await fixture.site.update()
    for path in [
      "/.bangtin/memory", "/.an.html", "/bi-mat.txt", "/content/site.yaml", "/site.yaml", "/.bangtin/",
    ] {
      let actual = await fixture.answer(path).status
      #expect(actual == .notFound, "\(path)")
    }
  }

  @Test func draftsAndPostsToComeAreMarkedAndNothingElseIs() async throws {
    let files = [
      "content/thong-bao/2026-03-10-nhap.md": "---\ntitle: Nháp\ndraft: true\n---\nN.\n",
      "content/thong-bao/2028-01-01-sau.md": "---\ntitle: Sau\n---\nS.\n",
    ]
    let fixture = try SiteFixture(files) {
      $0.includesDrafts = true
      $0.includesFuture = true
    }
    await fixture.site.update()
    let draft = try await fixture.page("/thong-bao/2026-03-10-nhap.html")
    let future = try await fixture.page("/thong-bao/2028-01-01-sau.html")
    let post = try await fixture.page("/thong-bao/2026-03-09-mot.html")
    let style = try await fixture.page("/.bangtin/preview.css")
    #expect(draft.contains("bangtin-ribbon\" lang=\"vi\">Bản nháp"))
    #expect(future.contains("từ 00:00 01/01/2028"))
    #expect(!post.contains("bangtin-ribbon"))
    #expect(style.contains("a[href$=\"thong-bao/2026-03-10-nhap.html\"]"))
    #expect(!style.contains("2026-03-09-mot"))
  }

  @Test func withoutDraftsThereIsNoTraceOfThem() async throws {
    let fixture = try SiteFixture([
      "content/thong-bao/2026-03-10-nhap.md": "---\ntitle: Nháp\ndraft: true\n---\nN.\n"
    ])
    await fixture.site.update()
    let draft = await fixture.answer("/thong-bao/2026-03-10-nhap.html").status
    let list = try await fixture.page("/thong-bao/")
    #expect(draft == .notFound)
    #expect(!list.contains("Nháp"))
  }

  @Test func onlyPagesGetTheScript() async throws {
    let fixture = try SiteFixture()
    await fixture.site.update()
    let feed = try await fixture.page("/feed.xml")
    let style = try await fixture.page("/assets/site.css")
    let home = try await fixture.page("/")
    #expect(!feed.contains("preview.js"))
    #expect(!style.contains("preview.js"))
    #expect(home.contains("preview.js"))
  }
}
