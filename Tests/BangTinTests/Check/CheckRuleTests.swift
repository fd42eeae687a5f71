import Foundation
import Testing
import Vietnamese

@testable import BangTin

/// What the rules must leave alone, and the places they tell.
@Suite struct CheckRuleTests {
  private func codes(_ site: TestSite) async throws -> [String] {
    try await site.check().map(\.code.rawValue)
  }

  @Test(arguments: [
    "Xem `hieenjc ác` và [bài](https://a.vn/dduowjc).", "Thư gửi về dduowjc@khemau.example.vn.",
    "Vào https://khemau.example.vn/dduowjc để xem.", "```\nhieenjc ác\n```", "    hieenjc ác\n",
  ])
  func codeDestinationsAndAddressesAreNoProse(body: String) async throws {
    let expected: [String] = body.hasPrefix("    ") ? ["telex-leftover"] : []
    #expect(try await codes(.post(body)) == expected)
  }

  @Test(arguments: [
    ("Bà con **thực** hieenjc ác nhiệm vụ.", 4, 17, 10), ("# Đề mục\n\n- một\n- thực hieenjc ác.", 7, 8, 10),
    ("| Cột | Hai |\n|--|--|\n| a | thực hieenjc ác |", 6, 12, 10),
    ("> Trích\n> thực hieenjc ác.", 5, 8, 10), ("Xem [thực hieenjc ác](https://a.vn/).", 4, 11, 10),
    ("\u{A0}\u{A0} thực hieenjc ác.", 4, 9, 10),
  ])
  func aWordIsFoundWhereItStandsInTheFile(body: String, line: Int, column: Int, length: Int) async throws {
    let found = try await TestSite.post(body).check().first { $0.code == .telexLeftover }
    let place = try #require(found?.place)
    #expect((place.line, place.column, place.length) == (line, column, length))
  }

  @Test(arguments: [
    "title: Thực hieenjc ác việc", "title: \"Thực hieenjc ác việc\"",
    "title: A\ntóm tắt: Thực hieenjc ác việc.",
    "title: A\nthẻ: [y tế, thực hieenjc ác]", "title: A\ntóm tắt: >\n  Thực hieenjc\n  ác việc.",
  ])
  func theWordsOfTheFrontMatterAreReadToo(matter: String) async throws {
    var site = TestSite.post("")
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array("---\n\(matter)\n---\nNội dung.\n".utf8)
    let found = try #require(try await site.check().first { $0.code == .telexLeftover })
    let place = try #require(found.place)
    let line = try #require(site.source.line(at: place))
    let text = line.dropFirst(place.column - 1).prefix(place.length)
    #expect(text == "hieenjc ác" || matter.contains(">"))
  }

  @Test(arguments: [
    ("tác giả: N«ng V¨n MÉu", DiagnosticCode.tcvn3Text), ("nguồn: á»¦y ban nhÃ¢n dÃ¢n xÃ£", .mojibake),
    ("văn bản:\n  cơ quan ban hành: Ñaûng uûy xaõ Khe Maãu", .vniText),
    ("tác giả: Nông Văn H?u", .lostLetters),
    ("tác giả: Nguyeenx Rabinsin ,xã  Khe Mẫu", nil),
  ])
  func namesInTheFrontMatterMustBeReadable(matter: String, code: DiagnosticCode?) async throws {
    var site = TestSite.post("")
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array(
      "---\ntitle: Họp thôn\n\(matter)\n---\nNội dung.\n".utf8)
    let found = try await site.check()
    #expect(found.map(\.code) == (code.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.place?.line ?? 0 > 2 })
  }

  @Test func aTitleIsNotLeftOverFromAnotherSite() async throws {
    var site = TestSite.post("Mời bà con đến họp.", title: "Đăng ký")
    site.files["content/index.md"] = Array("---\ntitle: Trang chủ\n---\nMời bà con đọc tin.\n".utf8)
    #expect(try await codes(site) == [])
  }

  @Test func textsInOtherLanguagesAreNotRead() async throws {
    var site = TestSite.post("")
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array(
      "---\ntitle: Meeting\nlang: en\n---\nThe of dduowjc.\n".utf8)
    #expect(try await codes(site) == [])
  }

  @Test func aSiteInEnglishIsReadAsEnglish() async throws {
    var site = TestSite.post("The meeting of the council.")
    site.files["content/site.yaml"] = Array((TestSite.settings + "\nlanguage: en\n").utf8)
    #expect(try await codes(site) == [])
  }

  @Test func wordsThatTheSiteAllowsAreRight() async throws {
    var site = TestSite.post("Bà con đi dduowjc.")
    site.files["content/site.yaml"] = Array((TestSite.settings + "\nchính tả:\n  cho phép: [dduowjc]\n").utf8)
    #expect(try await codes(site) == [])
  }

  @Test func draftsAreReadWhenTheyAreAskedFor() async throws {
    var site = TestSite.post("")
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array(
      "---\ntitle: A\ndraft: true\n---\ndduowjc\n".utf8)
    let without = try await site.check()
    let with = try await site.check { $0.includesDrafts = true }
    #expect(without.isEmpty)
    #expect(with.map(\.code) == [.telexLeftover])
  }

  @Test func postsOfTheFutureAreAlwaysRead() async throws {
    var site = TestSite.post("")
    site.files["content/thong-bao/2027-03-09-vi-du.md"] = Array("---\ntitle: A\n---\ndduowjc\n".utf8)
    #expect(try await codes(site) == ["telex-leftover"])
  }

  @Test(arguments: ["## Số điện thoại cần biết\n\n", "## Liên hệ\n\n"])
  func telephonesMayStandUnderTheirHeading(heading: String) async throws {
    let table = "| Thôn | Số điện thoại |\n|--|--|\n| a | b |"
    #expect(try await codes(.post(heading + table)) == [])
    #expect(try await codes(.post(heading + table + "\n\n## Hộ nghèo\n\n" + table)) == ["personal-column"])
  }

  @Test(arguments: [
    ("Ảnh 1", true), ("IMG_2034", true), ("ruong-bac-thang", true), ("anh.JPG", true),
    ("Hình minh họa", true),
    ("Bà con gặt lúa", false), ("Bản đồ xã - 2026", false), ("Nà Thử", false), ("Ảnh bà con gặt lúa", false),
  ])
  func aDescriptionHasToDescribe(text: String, isUseless: Bool) {
    #expect(ImageTexts.isUseless(text) == isUseless)
  }

  @Test func aScanThatTheBodyLinksToIsAllThereIs() async throws {
    var site = TestSite.post("[Quyết định 15](qd.pdf)")
    site.files["content/thong-bao/qd.pdf"] = TestFile.scannedPDF
    #expect(try await codes(site) == ["scan-only-pdf"])
    let words = String(repeating: "Nội dung chính của quyết định được ghi ở đây. ", count: 6)
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array(
      "---\ntitle: A\n---\n\(words)[bản ký](qd.pdf).\n".utf8)
    #expect(try await codes(site) == [])
  }

  @Test(arguments: ["| Họ tên | Chức vụ | Điện thoại |", "| Đơn vị | Số điện thoại | Ghi chú |"])
  func telephonesOfOfficesMayBeListed(header: String) async throws {
    #expect(try await !codes(.post("\(header)\n|--|--|--|\n| a | b | c |")).contains("personal-column"))
  }

  @Test(arguments: [
    "Kết quả họp ngày 08/03/2026", "Giấy mời họp",
  ])
  func onlyInvitationsAreHeldToTheirDates(title: String) async throws {
    let found = try await codes(.post("Thời gian: ngày 08/03/2026 và ngày 09/03/2026.", title: title))
    #expect(!found.contains("past-event"))
  }

  @Test(arguments: [
    ["y tế", "y-tế"], ["y tế", "Y Tế xã"], ["tiêm chủng", "tiêm chung"], ["nông nghiệp", "nông nghiệpp"],
  ])
  func tagsThatLookAlikeAreFound(tags: [String]) async throws { #expect(try await similarTags(tags) == 1) }

  @Test(arguments: [
    ["thanh niên", "thành viên"], ["đợt 1 năm 2025", "đợt 1 năm 2026"], ["đạt", "đất"],
    ["khóa 18", "khóa 19"],
    ["dân số", "dân tộc"], ["công an", "công an xã Khe Mẫu"],
  ])
  func differentTagsAreLeftAlone(tags: [String]) async throws { #expect(try await similarTags(tags) == 0) }

  private func similarTags(_ tags: [String]) async throws -> Int {
    var site = TestSite.post("Nội dung.")
    for (index, tag) in (tags.prefix(1) + tags).enumerated() {
      site.files["content/thong-bao/2026-03-1\(index)-bai.md"] = Array(
        "---\ntitle: Bài\nthẻ: [\(tag)]\n---\nNội dung.\n".utf8)
    }
    return try await site.check().count { $0.code == .similarTag }
  }

  @Test func aPageThatATemplateLinksToIsReached() async throws {
    var site = TestSite(["content/quy-che.md": "---\ntitle: Quy chế\n---\nNội dung.\n"])
    #expect(try await codes(site) == ["unlinked-page"])
    site.files["templates/not-found.html"] = Array("<a href=\"quy-che.html\">Quy chế</a>".utf8)
    #expect(try await !codes(site).contains("unlinked-page"))
  }

  @Test(
    arguments: [("5/TB-UBND", true), ("05/XX-UBND", true), ("không số", true), ("36 /KH - UBND", true)]
      + ["05/TB-UBND", "07a/QĐ-UBND", "12/UBND-VP", "30/2020/NĐ-CP", "5/2020/QH14", "15/NQ-HĐND"].map {
        ($0, false)
      })
  func theNumberOfADocumentIsThatOfTheDecree(number: String, isFound: Bool) async throws {
    var site = TestSite.post("")
    let matter = "title: Văn bản\nvăn bản: {số ký hiệu: '\(number)'}"
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array("---\n\(matter)\n---\nNội dung.\n".utf8)
    #expect(try await codes(site) == (isFound ? ["document-number"] : []))
  }

  @Test func aSiteThatMixesToneMarksIsToldOnce() async throws {
    var site = TestSite.post("Bà con hòa nhã. Các thôn thuận hòa.")
    for day in 10...12 {
      site.files["content/thong-bao/2026-03-\(day)-a.md"] = Array(
        "---\ntitle: Bài\n---\nBà con hoà nhã.\n".utf8)
    }
    let found = try await site.check()
    #expect(found.map(\.code) == [.mixedToneStyle])
    #expect(found.first?.place?.file == "content/thong-bao/2026-03-09-vi-du.md")
  }

  @Test(arguments: ["%PDF-1.5 /ObjStm /Image", "%PDF-1.4 /Font /Image", "%PDF-1.4 /Page", "PK /Image"])
  func onlyWhatIsCertainlyAScanIsCalledOne(text: String) {
    #expect(!PDFText.isScan(Array(text.utf8)))
  }

  @Test func whatABuildFindsACheckFindsToo() async throws {
    var site = TestSite.post("[hỏng](khong-co.md)")
    site.files["content/a.md"] = Array("---\ntgas: x\n---\n".utf8)
    let check = try await site.check()
    let build = try await site.build().diagnostics
    #expect(!build.isEmpty)
    #expect(Set(check).isSuperset(of: build))
  }
}
