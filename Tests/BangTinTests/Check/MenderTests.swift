import Foundation
import Testing
import Vietnamese

@testable import BangTin

@Suite struct MenderTests {
  private func mended(_ text: String) -> String? {
    Mender(Settings()).mended(ContentPath("thong-bao/2026-03-09-a.md"), bytes: Array(text.utf8))
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private func body(_ text: String) -> String? { mended("---\ntitle: A\n---\n" + text) }

  @Test(arguments: [
    ("Mời bà con ,đến họp.", "Mời bà con, đến họp."), ("Mời bà con  đến họp.", "Mời bà con đến họp."),
    ("Mời bà con\u{A0}đến họp.", "Mời bà con đến họp."),
    ("Phong trào “ Toàn dân”.", "Phong trào “Toàn dân”."),
    ("2.Tuyên truyền tốt.", "2. Tuyên truyền tốt."), ("Mời bà con đến ho\u{323}p.", "Mời bà con đến họp."),
    ("Mời **bà con** , đến họp.", "Mời **bà con**, đến họp."),
    ("**Thời gian:**từ sáng.", "**Thời gian:** từ sáng."),
    ("Đến **đúng giờ,**nhớ mang giấy.", "Đến **đúng giờ,** nhớ mang giấy."),
    ("Đến đúng giờ,**nhớ** mang giấy.", "Đến đúng giờ, **nhớ** mang giấy."),
    ("Đến _đúng_ giờ,_nhớ_ mang giấy.", "Đến _đúng_ giờ, _nhớ_ mang giấy."),
    ("Héi nghÞ tæng kÕt c«ng t¸c cña x·.", "Hội nghị tổng kết công tác của xã."),
    ("**Héi nghÞ** tæng kÕt c«ng t¸c cña x·.", "**Hội nghị** tổng kết công tác của xã."),
  ])
  func whatIsCertainIsMended(written: String, expected: String) {
    let actual = body(written + "\n")
    #expect(actual == "---\ntitle: A\n---\n\(expected)\n")
  }

  @Test(arguments: [
    "Bà con thực hieenjc ác nhiệm vụ.", "Bà con đi cảu.", "Ông Rabinsin đến.", "Xem `a ,b` nhé.",
    "```\na ,b\n```", "[a](<a  b.pdf>)", "Dòng một  \nDòng hai.", "Ngày 31/6/2026.", "1. Một\n2. Hai",
  ])
  func wordsCodeAndLineBreaksAreLeftAlone(written: String) { #expect(body(written + "\n") == nil) }

  /// As `Tổ Pá Là`, `Nà`, `Hà`, `## Thông báo của nhà` look when UTF-8 is read as Windows-1252.
  @Test func noMendDestroysHalfALetter() {
    let written = "| A | B |\n|--|--|\n| Tá»• PÃ¡ LÃ\u{A0} | 3 |\n| NÃ\u{A0} | 1 |\n\n- HÃ\u{A0}\n"
    let expected = "| A | B |\n|--|--|\n| Tổ Pá Là | 3 |\n| NÃ\u{A0} | 1 |\n\n- HÃ\u{A0}\n"
    #expect(body(written) == "---\ntitle: A\n---\n" + expected)
    let heading = body("## ThÃ´ng bÃ¡o cá»§a nhÃ\u{A0}\n")
    #expect(heading == "---\ntitle: A\n---\n## Thông báo của nhà\n")
    #expect(body("Má»i nhÃ¢n dÃ¢n há»p , má»i ngÆ°á»i Ä‘áº¿n dá»±.\n") == nil)
  }

  /// What can be mended, or not, says so.
  @Test(arguments: [
    ("Mời bà con  đến họp.", true), ("Mời bà con\u{A0}đến họp.", true), ("Mời bà con đến h\u{200B}ọp.", true),
    ("Mời ho\u{323}p.", true), ("Mời bà con\u{200E} đến họp.", false), ("\u{200F}Mời bà con.", false),
    ("Mời.\n\n&nbsp;\n\nXin cảm ơn.", false), ("&nbsp; Mời bà con.", false), ("- HÃ\u{A0}", false),
  ])
  func aHintNamesTheMendWhereThereIsOne(body: String, isMended: Bool) async throws {
    let hints = try await TestSite.post(body).check().compactMap { $0.hint?.vi }
    #expect(!hints.isEmpty)
    #expect(hints.map { $0.contains("--fix") } == hints.map { _ in isMended })
    #expect((self.body(body + "\n") != nil) == isMended)
  }

  @Test func aValueThatIsShownOtherwiseThanItIsWrittenIsNotSaidToBeMended() async throws {
    var site = TestSite.post("")
    let text = "---\ntiêu đề:  Họp  thôn , xã\n---\nNội dung.\n"
    site.files["content/thong-bao/2026-03-09-vi-du.md"] = Array(text.utf8)
    let found = try await site.check()
    #expect(found.map(\.code) == [.spaceBeforePunctuation])
    #expect(found.first?.hint?.vi == "xóa đi")
    #expect(mended(text) == nil)
  }

  @Test func theFrontMatterIsMendedWhereItReadsAsItIsShown() {
    let text =
      "---\ntitle: Phong trào “ Toàn dân” ,đoàn kết # ghi chú\ndate: 2026-03-09\ntags: [y tế]\n---\nNội dung.\n"
    let actual = mended(text)
    let expected = text.replacing("“ Toàn", with: "“Toàn").replacing("” ,đoàn", with: "”, đoàn")
    #expect(actual == expected)
  }

  @Test func lineEndsAndTheByteOrderMarkStayAsTheyWere() {
    let actual = mended("\u{FEFF}---\r\ntitle: A\r\n---\r\nMời bà con , đến.\r\n")
    #expect(actual == "\u{FEFF}---\r\ntitle: A\r\n---\r\nMời bà con, đến.\r\n")
    #expect(mended("---\r\ntitle: A\r\n---\r\nMời bà con.\r\n") == nil)
  }

  /// Mistakes put at random into sound texts: a mend is final, keeps every word, and makes no new mistake.
  @Test func mendingTwiceChangesNothingMore() throws {
    var random = SeededGenerator(seed: 11)
    let pieces = [
      "Mời", "bà con", " ", " ", " ", ",", ".", "\u{A0}", "“", "”", "2.", "-", "(", ")", "đến họp", "**", "*",
      "\n",
      "\n\n", "[thôn](https://a.vn/)", "`mã`", "\u{200B}", "ho\u{323}p", "# ", "> ", "| a | b |\n|--|--|\n| ",
      "|", "&nbsp;",
      "\\", "kinh tế", "22/12/2023", ":", "  \n", "\t", "1) ", "_", "<b>", "![ảnh](a.png)", "Héi nghÞ",
      "https://a.vn", ";",
    ]
    let mender = Mender(Settings())
    let path = ContentPath("thong-bao/2026-03-09-a.md")
    for _ in 0..<1500 {
      let count = Int.random(in: 1...30, using: &random)
      let body = (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let bytes = Array("---\ntitle: Họp ,thôn\n---\n\(body)\n".utf8)
      guard let once = mender.mended(path, bytes: bytes) else { continue }
      #expect(mender.mended(path, bytes: once) == nil, "\(body.debugDescription)")
      let (before, after) = (String(decoding: bytes, as: UTF8.self), String(decoding: once, as: UTF8.self))
      if !body.contains("Héi") {
        #expect(Self.letters(after) == Self.letters(before), "\(body.debugDescription)")
      }
    }
  }

  @Test func aFileThatWasChangedMeanwhileIsLeftAsItIs() async throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let text = "---\ntitle: A\n---\nMời bà con ,đến.\n"
    try Folder.write(["content/a.md": Array(text.utf8)], to: root)
    let source = try SiteFolder(path: root.path).list()
    let mends = try await SiteCheck(of: source, options: BuildOptions(now: TestSite.now)).mends { _ in true }
    let mend = try #require(mends.first)
    try Folder.write(["content/a.md": Array("khác\n".utf8)], to: root)
    let refusal = #expect(throws: Mend.Refusal.self) { try mend.write() }
    if case .changedMeanwhile? = refusal {} else { Issue.record("\(String(describing: refusal))") }
    #expect(try Folder.read(root) == ["content/a.md": Array("khác\n".utf8)])
  }

  private static func letters(_ text: String) -> String {
    String(
      UnicodeText.nfc(text).unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        .map(Character.init))
  }
}

@Suite struct UnifiedDiffTests {
  @Test func changesFarApartAreHunksOfTheirOwn() {
    let old = (1...20).map { "dòng \($0)" }
    var new = old
    (new[1], new[15]) = ("hai", "mười sáu")
    let actual = UnifiedDiff(Array(old.joined(separator: "\n").utf8), Array(new.joined(separator: "\n").utf8))
      .lines(file: "a.md")
    #expect(actual.filter { $0.hasPrefix("@@") } == ["@@ -1,5 +1,5 @@", "@@ -13,7 +13,7 @@"])
    #expect(actual.prefix(2) == ["--- a/a.md", "+++ b/a.md"])
    #expect(actual.filter { $0.hasPrefix("+") }.dropFirst() == ["+hai", "+mười sáu"])
    #expect(actual.filter { $0.hasPrefix("-") }.dropFirst() == ["-dòng 2", "-dòng 16"])
  }
}
