import Testing
import Vietnamese

@testable import BangTin

/// The rules of front matter that give no error.
@Suite struct FrontMatterRuleTests {
  /// The front matter of a post, which has to be without a mistake.
  private func matter(_ head: String, path: String = "thong-bao/2026-03-09-hop.md") throws -> FrontMatter {
    let text = SourceText(file: path, bytes: Array("---\n\(head)\n---\n".utf8))
    let parser = FrontMatterParser(path: ContentPath(path), offset: .vietnam)
    let (matter, diagnostics) = parser.parse(try FrontMatterBlock(of: text))
    #expect(diagnostics.isEmpty)
    return matter
  }

  @Test(
    arguments: [
      "Thông báo: lịch tiêm", "Thông báo: lịch tiêm: đợt 1", "Họp tổ #5", "#5 và #6", "100% hộ dân: đã tiêm",
      "@UBND xã", "%", "`mã`", "[Khẩn] Mưa lũ", "[x] Việc đã xong", "[1] và [2]", "{A} hay {B}: chọn",
      "\"Đền ơn đáp nghĩa\" ở xã", "'Sao vàng' cho em", "Lớp học \"xóa mù\": khai giảng", "> 50 hộ", "|a|",
      "Quyết định 5'", "7h30: họp", "a - b", "-5 độ", "--- ", ": đầu dòng", ", phẩy", "] ngoặc",
      "Tin http://a.vn:80/",
      "no", "yes", "null", "~", "true", "1.10", "2026", "0x1F", "1_000", "2026-03-09", "Ngày 9/3",
      "a\\b \"c\\d\"", "\"Đền ơn đáp nghĩa\" - truyền thống", "[Khẩn] - Họp", "\"Đền ơn\": chăm lo",
      "\"Một\", \"Hai\"",
      "'Một' / 'Hai'", "[Khẩn]: mưa lũ", "\"Họp\" (đợt 2)", "\"Họp\" #2", "{A} + {B}",
    ])
  func aTitleIsTheTextThatIsWritten(_ title: String) throws {
    let actual = try matter("title: \(title)\nsummary: xong").title
    let expected = UnicodeText.singleLine(title)
    #expect(actual == expected)
  }

  @Test func quotesAroundATitleAreNotPartOfIt() throws {
    let actual = [
      try matter("title: \"Họp: thôn\"  # ghi chú").title, try matter("title: 'Họp: thôn'").title,
    ]
    #expect(actual == ["Họp: thôn", "Họp: thôn"])
  }

  @Test func aCommentAfterAValueIsNotPartOfIt() throws {
    let actual = try matter("title: Họp: thôn  # chờ duyệt\ndraft: true  # chờ duyệt")
    #expect(actual.title == "Họp: thôn")
    #expect(actual.isDraft)
  }

  @Test func aTextMayGoOnBelowItsKey() throws {
    let actual = try matter(
      "title: Họp\nsummary: Sáng nay: họp thôn\n  ở nhà văn hóa,\n  lúc 7h30\ntags: họp")
    #expect(actual.summary == "Sáng nay: họp thôn ở nhà văn hóa, lúc 7h30")
    #expect(actual.tags == ["họp"])
  }

  @Test func aBlockOfTextKeepsWhatYAMLWouldRead() throws {
    let actual = try matter("title: Họp\nsummary: |\n  Ghi chú: [x\n  - \"mở\nauthor: Văn phòng")
    #expect(actual.summary == "Ghi chú: [x - \"mở")
    #expect(actual.author == "Văn phòng")
  }

  @Test func valuesBesideAQuotedOneMayHaveColons() throws {
    let actual = try matter("title: Họp\nattachments:\n  - path: \"a.pdf\"\n    label: Kế hoạch: đợt 1")
    #expect(actual.attachments.map(\.label) == ["Kế hoạch: đợt 1"])
  }

  @Test func keysOfAnItemMayHaveColonsAndBlocksInTheirValues() throws {
    let actual = try matter(
      "title: Họp\nattachments:\n  - label: Kế hoạch: đợt 1\n    path: a.pdf\n  - label: |\n      Giấy\n      mời\n"
        + "    path: b: c.pdf\n  - \"Quyết định\" số 15.pdf\n  - d.pdf")
    #expect(actual.attachments.map(\.label) == ["Kế hoạch: đợt 1", "Giấy mời", nil, nil])
    #expect(
      actual.attachments.map(\.path.value) == ["a.pdf", "b: c.pdf", "\"Quyết định\" số 15.pdf", "d.pdf"])
  }

  @Test(
    arguments: [
      "tiêu đề", "Tiêu Đề", "TIÊU ĐỀ", "Tieu de", "tieu_de", "tieu-de", "TITLE",
      "tie\u{302}u \u{111}e\u{302}\u{300}",
    ])
  func keysAreMatchedWithoutCaseAndDiacritics(_ key: String) throws {
    let actual = try matter("\(key): Họp").title
    #expect(actual == "Họp")
  }

  @Test func everyNameOfEveryKeyIsItsOwn() {
    let names = FrontMatterKey.allCases.flatMap(\.names).map(Folding.folded)
    let found = FrontMatterKey.allCases.flatMap { key in key.names.map { FrontMatterKey.table[$0] == key } }
    #expect(Set(names).count == names.count)
    #expect(found.allSatisfy { $0 })
  }

  @Test(
    arguments: [
      ("2026-03-09", "2026-03-09T00:00:00+07:00"), ("9/3/2026", "2026-03-09T00:00:00+07:00"),
      ("09/03/2026 08:30", "2026-03-09T08:30:00+07:00"), ("2026-03-09 08:30", "2026-03-09T08:30:00+07:00"),
      ("2026-03-09T08:30:00Z", "2026-03-09T15:30:00+07:00"),
      ("\"9.3.2026 7h30\"", "2026-03-09T07:30:00+07:00"),
      ("2026-03-09T08:30:00+07:00", "2026-03-09T08:30:00+07:00"),
    ])
  func aDateMayBeWrittenInManyForms(_ written: String, _ expected: String) throws {
    let actual = try matter("title: Họp\ndate: \(written)").date?.at(.vietnam).rfc3339
    #expect(actual == expected)
  }

  @Test func withoutADateTheFileNameGivesIt() throws {
    let dated = try matter("title: Họp", path: "thong-bao/2026-03-09-hop.md").date?.rfc3339
    let undated = try matter("title: Họp", path: "thong-bao/hop-2026-03-09.md").date
    #expect(dated == "2026-03-09T00:00:00+07:00")
    #expect(undated == nil)
  }

  @Test func aBareDateOfExpiryLastsItsWholeDay() throws {
    let bare = try matter("title: Họp\nhết hạn: 12/03/2026").expires?.rfc3339
    let exact = try matter("title: Họp\nhết hạn: 12/03/2026 10:30").expires?.rfc3339
    #expect(bare == "2026-03-12T23:59:59+07:00")
    #expect(exact == "2026-03-12T10:30:00+07:00")
  }

  @Test func anUpdateOnTheDayOfThePostIsNotBeforeIt() throws {
    let actual = try matter("title: Họp\ndate: 2026-03-09 08:30\nupdated: 2026-03-09").updated?.rfc3339
    #expect(actual == "2026-03-09T00:00:00+07:00")
  }

  @Test(
    arguments: [
      ("true", true), ("có", true), ("Đúng", true), ("yes", true), ("false", false), ("không", false),
      ("no", false), ("", false),
    ])
  func aFlagMayBeWrittenInVietnamese(_ written: String, _ expected: Bool) throws {
    let actual = try matter("title: Họp\nnháp: \(written)").isDraft
    #expect(actual == expected)
  }

  @Test func oneTagMayBeWrittenAsAText() throws {
    let one = try matter("title: Họp\nthẻ: y tế").tags
    let many = try matter("title: Họp\ntags:\n  - y\u{200B} tế\n  - Y tế\n  - 'no'\n  - 1.10\n").tags
    #expect(one == ["y tế"])
    #expect(many == ["y tế", "no", "1.10"])
  }

  @Test(
    arguments: [
      ("y tế, trẻ em", ["y tế", "trẻ em"]), ("y tế; trẻ em,", ["y tế", "trẻ em"]),
      ("#yte #treem", ["yte", "treem"]), ("#y tế, #trẻ em", ["y tế", "trẻ em"]),
      ("y tế: trẻ em, họp", ["y tế: trẻ em", "họp"]),
      ("\"y tế\", \"trẻ em\"", ["y tế", "trẻ em"]), ("\"y tế, trẻ em\"", ["y tế, trẻ em"]),
      ("[\"y tế, trẻ em\", họp]", ["y tế, trẻ em", "họp"]),
      ("\n  - y tế, trẻ em", ["y tế, trẻ em"]),
    ])
  func aLineOfTagsIsCutAtItsCommas(_ written: String, _ expected: [String]) throws {
    let actual = try matter("title: Họp\nthẻ: \(written)").tags
    #expect(actual == expected)
  }

  @Test func keysLeftOpenCountAsNotWritten() throws {
    let actual = try matter("title: Họp\ntags:\nsummary:\nimage:\ndocument:\nattachments: []\nextra: {}")
    #expect(actual.tags.isEmpty && actual.summary == nil && actual.image == nil && actual.document == nil)
  }

  @Test func charactersThatNobodySeesGoFromTitles() throws {
    let actual = try matter("title: \u{FEFF}Thông\u{200B} báo\u{A0}\u{A0}họp\u{AD}").title
    #expect(actual == "Thông báo họp")
  }

  @Test(arguments: ["post", "post.html"]) func aTemplateMayBeNamedByItsFile(_ written: String) throws {
    let actual = try matter("title: Họp\ntemplate: \(written)").template?.value
    #expect(actual == "post")
  }

  @Test func aSlugIsMadeOfWhatIsWritten() throws {
    let actual = try matter("title: Họp\nđường dẫn: Lịch Tiêm").slug
    #expect(actual == "lich-tiem")
  }
}
