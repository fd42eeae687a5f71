import BangTin
import Testing

@testable import BangTinServer

@Suite struct SitePathTests {
  @Test(arguments: [
    ("/", "index.html"), ("/thong-bao/", "thong-bao/index.html"), ("/a.html", "a.html"),
    ("/%61.html", "a.html"),
    ("/trang/2.html", "trang/2.html"), ("/a%20b.pdf", "a b.pdf"), ("/t%E1%BA%BFt.html", "tết.html"),
    ("//a", "/a"),
    ("/...", "..."), ("/a..b", "a..b"),
  ])
  func anAddressNamesItsFile(raw: String, file: String) {
    let actual = SitePath(raw)?.file.text
    #expect(actual == file)
  }

  @Test(arguments: [
    "", "a.html", "http://localhost/", "*", "/..", "/../etc/passwd", "/a/../b", "/./a", "/%2e%2e/etc/passwd",
    "/%2E%2e/", "/.%2e/", "/a%2Fb", "/a%2f..%2fb", "/a%5Cb", "/a\\b", "/..\\..\\a", "/%00", "/a%00.html",
    "/a\0b",
    "/a%0d%0aSet-Cookie:x", "/a%7F", "/%", "/%4", "/%zz", "/a%", "/%FF", "/%C0%AE%C0%AE/", "/%ed%a0%80",
  ])
  func whatNoLinkOfASiteCanBeIsNoPath(raw: String) {
    let actual = SitePath(raw)
    #expect(actual == nil)
  }
}
