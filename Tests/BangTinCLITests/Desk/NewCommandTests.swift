import Foundation
import Testing

/// `bangtin new` where nobody is asked.
@Suite struct NewCommandTests {
  @Test(arguments: [
    "notice", "news", "document", "event", "Thông báo", "tin tuc", "VĂN BẢN", "su-kien", "lịch",
  ])
  func aPostOfEachKindBuildsWithoutADiagnostic(kind: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try site.new(["Bài: mới", "--kind", kind])
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.hasPrefix("content/thong-bao/2026-11-22-bai-moi.md\n"))
      let build = try site.build()
      #expect(build.code == 0)
      #expect(build.errors.isEmpty)
      #expect(site.exists("public/thong-bao/2026-11-22-bai-moi.html"))
    }
  }

  @Test(arguments: [
    ("notice", ["tiêu đề: Bài mới", "ngày: 22/11/2026", "tóm tắt:", "thẻ: []", "mức độ:", "hết hạn:"]),
    (
      "news",
      ["tiêu đề: Bài mới", "ngày: 22/11/2026", "tóm tắt:", "thẻ: []", "ảnh:", "mô tả ảnh:", "tác giả:"]
    ),
    (
      "document",
      [
        "tiêu đề: Bài mới", "ngày: 22/11/2026", "văn bản:", "  số ký hiệu:", "  ngày ban hành:",
        "  ngày hiệu lực:",
        "  cơ quan ban hành:", "  người ký:", "  chức vụ:", "tóm tắt:", "thẻ: []", "đính kèm: []",
      ]
    ),
    ("event", ["tiêu đề: Bài mới", "ngày: 22/11/2026", "tóm tắt:", "thẻ: []", "hết hạn:", "đính kèm: []"]),
  ])
  func aPostHasTheKeysOfItsKindAndACommentForEachThatIsToBeFilledIn(kind: String, keys: [String]) throws {
    try SiteOnDisk.small { site in
      _ = try site.new(["Bài mới", "--kind", kind])
      let text = try site.text(of: "content/thong-bao/2026-11-22-bai-moi.md")
      let lines = text.split(separator: "\n").map(String.init)
      let actual = lines.filter { $0 != "---" && !$0.hasPrefix("#") }
      #expect(actual == keys)
      #expect(text.components(separatedBy: "\n\n#").count > 3)
      #expect(text.hasSuffix("\n---\n\n"))
    }
  }

  @Test func anEnglishSiteHasEnglishKeys() throws {
    let settings = "name: A\nowner: B\nurl: https://a.example.vn/\nlanguage: en\n"
    try SiteOnDisk.small(["content/site.yaml": settings]) { site in
      let outcome = try site.new(["New post", "--kind", "document", "--number", "05/TB-UBND"])
      #expect(outcome.output.contains("Open this file"))
      let text = try site.text(of: "content/thong-bao/2026-11-22-new-post.md")
      #expect(text.contains("title: New post\ndate: 2026-11-22\n"))
      #expect(text.contains("document:\n  number: '05/TB-UBND'\n  issued:\n"))
      #expect(try site.build().errors.isEmpty)
    }
  }

  @Test(arguments: [
    "Thông báo: lịch “tiêm” #5", "Đền ơn \"đáp nghĩa\": 'xã' ta", "- gạch đầu dòng", "[Khẩn] Họp", "{a: b}",
    "true", "12",
    "2026-01-01", "* sao", "& và", "! chấm than", "| ống", "> hơn", "% trăm", "@ a", "`mã`", "a # b",
    "a: b: c", "hỏi?",
    "? hỏi", "a\\nb", "'", "\"", "🎉 Chúc mừng", "kết thúc:", "---", "Tiêu đề\u{A0}có\u{200B} dấu",
    "null và void",
  ])
  func aTitleIsShownAsItWasTyped(title: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try site.new(["--date", "21/11/2026", "--", title])
      #expect(outcome.code == 0)
      let build = try site.build()
      #expect(build.errors.isEmpty)
      let feed = try JSONDecoder().decode(Feed.self, from: try site.tree()["feed.json"] ?? Data())
      let expected = title.replacing("\u{A0}", with: " ").replacing("\u{200B}", with: "")
      #expect(feed.items.first?.title == expected)
    }
  }

  private struct Feed: Decodable {
    struct Item: Decodable {
      let title: String
    }
    let items: [Item]
  }

  @Test func aDecomposedTitleIsComposedInTextAndName() throws {
    try SiteOnDisk.small { site in
      let title = "Hội nghị đại biểu"
      let outcome = try site.new([title.decomposedStringWithCanonicalMapping])
      #expect(outcome.output.hasPrefix("content/thong-bao/2026-11-22-hoi-nghi-dai-bieu.md\n"))
      let text = try site.text(of: "content/thong-bao/2026-11-22-hoi-nghi-dai-bieu.md")
      #expect(
        text.utf8.firstRange(of: "tiêu đề: \(title)\n".precomposedStringWithCanonicalMapping.utf8) != nil)
    }
  }

  @Test(arguments: [
    (["Họp\nthôn"], "tiêu đề: có dấu xuống dòng"), (["Họp\r"], "xuống dòng"),
    (["Họp\u{2028}thôn"], "xuống dòng"),
    ([""], "chưa viết gì"), ([" \t"], "chưa viết gì"), (["a\u{7}"], "ký tự không đọc được"),
    ([String(repeating: "dài ", count: 100)], "dài quá 300 chữ cái"), ([], "thiếu tiêu đề"),
    (["a", "--section", "thong-bap"], "có phải bạn muốn viết `thong-bao`?"),
    (["a", "--section", "zzz"], "các chuyên mục: `thong-bao`"),
    (["a", "--kind", "documnet"], "có phải bạn muốn viết `document`?"),
    (["a", "--kind", "zzz"], "`thông báo`, `tin tức`, `văn bản`, `sự kiện`"),
    (["a", "--date", "31/02/2026"], "--date: ngày `31/02/2026` không có trong lịch"),
    (["a", "--date", "hôm qua"], "--date"), (["a", "--date", "9/3/26"], "hai chữ số"),
    (["a", "--kind", "document", "--issued", "12/22/2026"], "--issued: không có tháng"),
    (["a", "--number", "05/TB-UBND"], "chỉ dùng cho văn bản"),
  ])
  func whatIsWrongIsSaidAndNothingIsWritten(arguments: [String], words: String) throws {
    try SiteOnDisk.small { site in
      let before = try site.tree("content")
      let outcome = try site.new(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words))
      let after = try site.tree("content")
      #expect(after == before)
    }
  }

  @Test(arguments: [
    ("09/03/2026", "2026-03-09", "09/03/2026"), ("9-3-2026", "2026-03-09", "09/03/2026"),
    ("9.3.2026", "2026-03-09", "09/03/2026"), ("2026-03-09", "2026-03-09", "09/03/2026"),
    ("9/3/2026 7h30", "2026-03-09", "09/03/2026 07:30"),
    ("2026-03-09T23:30:00Z", "2026-03-10", "10/03/2026 06:30"),
    ("01/12/2026", "2026-12-01", "01/12/2026"),
  ])
  func aDateIsTakenInTheFormsThatPeopleWrite(date: String, name: String, written: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try site.new(["a", "--date", date])
      #expect(outcome.output.hasPrefix("content/thong-bao/\(name)-a.md\n"))
      #expect(outcome.output.contains("chỉ hiện từ") == (name > "2026-11-22"))
      #expect(try site.text(of: "content/thong-bao/\(name)-a.md").contains("\nngày: \(written)\n"))
    }
  }

  @Test func todayIsThatOfTheSitesClock() throws {
    try SiteOnDisk.small { site in
      let outcome = try site.new(["a", "--now", "2026-11-22T23:30:00Z"])
      #expect(outcome.output.hasPrefix("content/thong-bao/2026-11-23-a.md\n"))
    }
  }

  @Test func aTitleWithoutALetterGivesAFileAllTheSame() throws {
    try SiteOnDisk.small { site in
      #expect(try site.new(["🎉"]).output.hasPrefix("content/thong-bao/2026-11-22-bai.md\n"))
      let second = try site.new(["🎂"])
      #expect(second.code == 64)
      #expect(second.errors.contains("`content/thong-bao/2026-11-22-bai.md`"))
    }
  }

  @Test(arguments: ["2026-11-22-hop-thon.md", "2026-11-22-Họp thôn.md", "2026-11-22-HOP-THON.markdown"])
  func aPostWithThatAddressIsNotOverwritten(name: String) throws {
    let file = "content/thong-bao/\(name)"
    try SiteOnDisk.small([file: "---\ntitle: Cũ\n---\n"]) { site in
      let before = try site.tree("content")
      let outcome = try site.new(["Họp thôn"])
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("`\(file)`"))
      let after = try site.tree("content")
      #expect(after == before)
    }
  }

  @Test func whatIsNotAFileIsNotOverwrittenEither() throws {
    try SiteOnDisk.small { site in
      let path = "content/thong-bao/2026-11-22-hop-thon.md"
      try FileManager.default.createSymbolicLink(
        atPath: "\(site.path)/\(path)", withDestinationPath: "khong-co")
      let outcome = try site.new(["Họp thôn"])
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains(path))
    }
  }

  @Test func aSiteIsNeededFirst() throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(["new", "a"], in: folder)
      #expect(outcome.code == 64)
      #expect(outcome.errors.contains("`bangtin init`"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func aSiteElsewhereIsNamedBySource() throws {
    try SiteOnDisk.small { site in
      let folder = site.folder.deletingLastPathComponent()
      let name = site.folder.lastPathComponent
      let outcome = try Bangtin.run(
        ["new", "a", "--source", name + "/", "--now", SiteOnDisk.now], in: folder)
      #expect(outcome.output.hasPrefix("\(name)/content/thong-bao/2026-11-22-a.md\n"))
      #expect(outcome.output.contains("bangtin serve --source \(name)\n"))
    }
  }
}
