import Foundation
import Testing
import Vietnamese

@testable import BangTin

/// The rules of files, names and settings that give no error.
@Suite struct ContentRuleTests {
  private static let text = "---\ntitle: Họp thôn\ndate: 2026-03-09\n---\n## Giờ họp\n\nBảy giờ.\nSáng.\n"

  private func pages(_ bytes: [UInt8]) async throws -> [String: String] {
    var site = TestSite(["content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n"])
    site.files["content/thong-bao/hop.md"] = bytes
    return try await site.pages()
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"]) func anyLineEndGivesTheSameBytes(_ end: String) async throws {
    let actual = try await pages(Array(Self.text.replacing("\n", with: end).utf8))
    let expected = try await pages(Array(Self.text.utf8))
    #expect(actual == expected)
  }

  @Test func aByteOrderMarkGivesTheSameBytes() async throws {
    let actual = try await pages([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    let expected = try await pages(Array(Self.text.utf8))
    #expect(actual == expected)
  }

  @Test func decomposedTextGivesTheSameBytes() async throws {
    let actual = try await pages(Array(Self.text.decomposedStringWithCanonicalMapping.utf8))
    let expected = try await pages(Array(Self.text.utf8))
    #expect(actual == expected)
  }

  @Test func decomposedNamesOfFoldersAndLinksAreTheSameAsComposedOnes() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let section = folder.path() + "/content/" + "Hội nghị".decomposedStringWithCanonicalMapping
    try FileManager.default.createDirectory(atPath: section, withIntermediateDirectories: true)
    let name = "Kết quả.md".decomposedStringWithCanonicalMapping
    try Data(Self.text.utf8).write(to: URL(filePath: section + "/" + name))
    try Data("---\ntitle: A\n---\n[b](Hội%20nghị/Kết%20quả.md) [c](<Hội nghị/\(name)#giờ>)".utf8)
      .write(to: URL(filePath: folder.path() + "/content/a.md"))
    try Data(TestSite.settings.utf8).write(to: URL(filePath: folder.path() + "/content/site.yaml"))
    let source = try SiteFolder(path: folder.path()).list()
    let result = try await Build(of: source, options: BuildOptions(now: TestSite.now)).run()
    let codes = result.diagnostics.map(\.code)
    let hints = result.diagnostics.compactMap(\.hint?.en)
    #expect(codes == [.brokenFragment])
    #expect(hints == ["write one of: `#gio-hop`"])
  }

  @Test func whatEditorsLeaveBehindIsNotPartOfTheSite() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let content = folder.appending(path: "content/.bangtin")
    try FileManager.default.createDirectory(at: content, withIntermediateDirectories: true)
    let names = [
      "a.md", "a.md~", ".a.md.swp", "a.swp", "~$a.docx", ".DS_Store", "#a.md#", "Thumbs.db", ".bangtin/x",
      "b~c.pdf",
    ]
    for name in names { try Data().write(to: folder.appending(path: "content/" + name)) }
    let actual = try SiteFolder(path: folder.path()).list().content.map(\.path.text)
    #expect(actual == ["a.md", "b~c.pdf"])
  }

  @Test func anOldAddressLeadsToItsPageEvenToASection() async throws {
    let site = TestSite([
      "content/thong-bao/index.md": "---\ntitle: Thông báo\naliases: [/tb/, /tb-cu]\n---\n",
      "content/thong-bao/hop.md": "---\ntitle: Họp\ndate: 2026-03-09\naliases: tin/12.html\n---\n",
    ])
    let pages = try await site.pages()
    let actual = ["tb/index.html", "tb-cu/index.html", "tin/12.html"].map { pages[$0] != nil }
    #expect(actual == [true, true, true])
  }

  @Test func aMenuLeadsToPagesFoldersHeadingsAndOtherSites() async throws {
    let site = TestSite([
      "content/site.yaml": TestSite.settings
        + "\nmenu:\n  - {title: A, url: thong-bao}\n  - {title: B, url: lien-he.md#dien-thoai}\n"
        + "  - title: C\n    url: https://example.vn/\n  - tiêu đề: D\n    đường dẫn: /lien-he.html\n",
      "content/thong-bao/hop.md": Self.text,
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      "content/lien-he.md": "---\ntitle: Liên hệ\n---\n## Điện thoại\n",
      "templates/home.html": "{{#site.menu}}{{title}}={{url}} {{/site.menu}}",
    ])
    let actual = try await site.pages()["index.html"]
    #expect(
      actual == "A=thong-bao/index.html B=lien-he.html#dien-thoai C=https://example.vn/ D=lien-he.html ")
  }

  @Test func settingsAreTextsAndColonsInThemAreFine() async throws {
    let site = TestSite([
      "content/site.yaml":
        "name: Xã Khe Mẫu: trang tin\nowner: no\nurl: http://example.vn/xa\nphone: 0205 000 0101\n"
        + "pageSize: 5\ntimeZone: Z\nlanguage: EN\nextra: {hộ: 1.10}\n",
      "templates/home.html": "{{site.name}}|{{site.owner}}|{{site.extra.hộ}}",
    ])
    let actual = try await site.pages()["index.html"]
    #expect(actual == "Xã Khe Mẫu: trang tin|no|1.10")
  }

  @Test func aFileMayBeNamedAsItIsWritten() async throws {
    let site = TestSite([
      "content/Quyết định 15.pdf": "%PDF",
      "content/a.md":
        "---\ntitle: A\nattachments: [quyet-dinh-15.pdf, Quyết định 15.pdf]\n---\n[a](quyet-dinh-15.pdf)",
    ])
    let diagnostics = try await site.build().diagnostics
    #expect(diagnostics.isEmpty)
  }

  @Test func aTextThatIsNotNamedMarkdownIsToldAndNotPublished() async throws {
    let names = [
      "a.md.txt", "b.MD.bak", "c.mdown", "2026-03-09-d", "e.txt", "2026.03.09 f", "Quyết định 15.pdf",
      "ghi-chu.txt", "CNAME", ".well-known/acme", "g.md.pdf", "h.md.old",
    ]
    var site = TestSite([
      "content/h.md": "---\ntitle: H\n---\n", "content/i.markdown": "---\ntitle: I\n---\n",
    ])
    for name in names {
      site.files["content/" + name] = Array("x\n".utf8)
    }
    for name in ["a.md.txt", "2026-03-09-d", "e.txt", "2026.03.09 f"] {
      site.files["content/" + name] = Array("\u{FEFF}---\r\ntitle: A\r\n---\r\n".utf8)
    }
    let result = try await site.build()
    let hints = result.diagnostics.filter { $0.code == .wrongFile && $0.severity == .warning }
      .compactMap { $0.hint?.en }
    #expect(
      Set(hints) == [
        "rename the file to `a.md`", "rename the file to `b.MD`", "rename the file to `c.md`",
        "rename the file to `2026-03-09-d.md`", "rename the file to `e.md`",
        "rename the file to `2026.03.09 f.md`",
        "there is a `h.md` already: delete this file, or move it out of `content/`",
      ])
    let copied = result.files.compactMap { if case .copy = $0.content { $0.path.text } else { nil } }
    #expect(copied.sorted() == [".well-known/acme", "CNAME", "g.md.pdf", "ghi-chu.txt", "quyet-dinh-15.pdf"])
    #expect(result.files.contains { $0.path.text == "i.html" })
  }

  @Test(
    arguments: [
      ("09-03-2026-hop.md", "2026-03-09-hop.md"), ("2026-3-9-hop.md", "2026-03-09-hop.md"),
      ("20260309-hop.md", "2026-03-09-hop.md"), ("2026.03.09-hop.md", "2026-03-09-hop.md"),
      ("2026-03-09hop.md", "2026-03-09-hop.md"), ("9_3_2026.md", "2026-03-09.md"),
    ])
  func aDateInTheNameThatIsNotReadIsToldWithTheRightName(_ name: String, _ right: String) async throws {
    let warned = try await TestSite(["content/\(name)": "---\ntitle: A\n---\n"]).build().diagnostics
    let dated = try await TestSite(["content/\(name)": "---\ntitle: A\ndate: 2026-03-09\n---\n"]).build()
      .diagnostics
    #expect(warned.map(\.code) == [.badDate])
    #expect(warned.map(\.severity) == [.warning])
    #expect(warned.first?.hint?.vi == "đổi tên tệp thành `\(right)`, hoặc thêm dòng `ngày: 09/03/2026`")
    #expect(dated.isEmpty)
  }

  @Test(arguments: ["lien-he.md", "2026-ke-hoach.md", "12345678-a.md", "3.2-phu-luc.md", "2025-2030-a.md"])
  func aNameWithoutADateIsThatOfAPage(_ name: String) async throws {
    let actual = try await TestSite(["content/\(name)": "---\ntitle: A\n---\n"]).build().diagnostics
    #expect(actual.isEmpty)
  }

  @Test(
    arguments: [
      "https://khemau.example.vn", "https://khemau.example.vn/index.html",
      "https://khemau.example.vn/INDEX.HTM",
    ])
  func thePageOfAFolderIsItsAddress(_ url: String) {
    let actual = SiteURL.normalized(url)
    #expect(actual == "https://khemau.example.vn/")
  }

  @Test(
    arguments: [
      ("https://khemau.example.vn/?a=b", "bỏ phần từ dấu `?` trở đi: `https://khemau.example.vn/`"),
      ("https://khemau.example.vn/index.html#x", "bỏ phần từ dấu `#` trở đi: `https://khemau.example.vn/`"),
      ("https://example.vn/khe mau/", "viết dấu cách thành `%20`: `https://example.vn/khe%20mau/`"),
      (
        "https://xãkhemẫu.vn/",
        "mở trang bằng trình duyệt rồi chép địa chỉ ở thanh địa chỉ sang đây: tên miền có dấu sẽ thành `xn--…`"
      ),
      ("https:///", "chỉ viết tên miền và thư mục, như `https://khemau.example.vn/`"),
      ("khemau.example.vn", "viết cả `https://`, ví dụ `https://khemau.example.vn/`"),
    ])
  func aBadAddressIsToldWhatToDo(_ url: String, _ hint: String) async throws {
    let settings = "name: Xã Khe Mẫu\nowner: UBND\nurl: \"\(url)\"\n"
    let actual = try await TestSite(["content/site.yaml": settings]).build().diagnostics
    #expect(actual.map(\.code) == [.badURL])
    #expect(actual.first?.hint?.vi == hint)
  }

  @Test func settingsThatNotepadNamedAreTold() async throws {
    var site = TestSite([:])
    site.files["content/site.yaml.txt"] = site.files.removeValue(forKey: "content/site.yaml")
    let actual = try await site.build().diagnostics.compactMap(\.hint?.en)
    #expect(actual == ["rename `content/site.yaml.txt` to `content/site.yaml`"])
  }

  @Test func aPictureNamedAsItIsWrittenHasItsSizeToo() async throws {
    let site = TestSite([
      "content/Hình một.svg": "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>",
      "content/a.md": "---\ntitle: A\n---\n![Một hình](hinh-mot.svg)",
    ])
    let page = try #require(try await site.pages()["a.html"])
    #expect(page.contains(#"<img src="hinh-mot.svg" alt="Một hình" width="30" height="20""#))
  }
}
