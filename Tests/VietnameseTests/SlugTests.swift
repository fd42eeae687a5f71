import Foundation
import Testing

@testable import Vietnamese

struct SlugTests {
  @Test(arguments: [
    (
      "UB MTTQ Việt Nam xã Khe Mẫu tổ chức Hội nghị tổng kết công tác Mặt trận năm 2026",
      "ub-mttq-viet-nam-xa-khe-mau-to-chuc-hoi-nghi-tong-ket-cong-tac-mat-tran-nam-2026"
    ),
    ("Thông báo số 05/TB-UBND v/v tiêm chủng", "thong-bao-so-05-tb-ubnd-v-v-tiem-chung"),
    ("Đường ĐT.123 – “Ưu tiên”", "duong-dt-123-uu-tien"), ("Hoà/Hòa", "hoa-hoa"),
    (
      "U\u{31B}o\u{31B}\u{309}ng O\u{323}\u{302} o\u{31B}\u{323} A\u{306}\u{300} a\u{302}\u{303}",
      "uong-o-o-a-a"
    ),
    ("\u{D0}ẠI HỘI", "dai-hoi"), ("\u{F0}ại \u{189}ảng", "dai-dang"), ("L\u{1A3}u tr\u{1A2}", "luu-tru"),
    ("  --Nháp--  ", "nhap"), ("Thông\u{200B}báo", "thongbao"), ("1.234 m²", "1-234-m"), ("C++", "c"),
  ])
  func titlesBecomeSlugs(title: String, expected: String) {
    let decomposed = title.decomposedStringWithCanonicalMapping
    #expect(Slug.make(title, orElse: "x") == expected)
    #expect(Slug.make(decomposed, orElse: "x") == expected)
  }

  @Test(arguments: ["", " ", "🎉", "/", "漢字", "\u{301}"])
  func titleWithoutLettersGivesTheFallback(title: String) {
    #expect(Slug.make(title, orElse: "Bài 2026-03-09") == "bai-2026-03-09")
    #expect(Slug.make(title, orElse: title) == "bai")
  }

  @Test func longTitleIsCutBetweenWords() {
    let actual = Slug.make(String(repeating: "chuyển đổi số ", count: 9), orElse: "x")
    let expected = String(repeating: "chuyen-doi-so-", count: 5) + "chuyen-doi"
    #expect(actual == expected)
  }

  @Test func titleOfExactlyTheMaximumIsKept() {
    let title = String(repeating: "a", count: 39) + " " + String(repeating: "b", count: 40)
    #expect(Slug.make(title, orElse: "x").utf8.count == 80)
    #expect(Slug.make(title + " c", orElse: "x").utf8.count == 80)
    #expect(Slug.make(title + "c", orElse: "x").utf8.count == 39)
  }

  @Test func oneEndlessWordIsCutAnywhere() {
    let actual = Slug.make(String(repeating: "Đ", count: 200), orElse: "x")
    let expected = String(repeating: "d", count: 80)
    #expect(actual == expected)
  }

  @Test func devicesOfWindowsAreAvoided() {
    let actual = ["Con", "aux", "COM1", "Con trâu", "com"].map { Slug.make($0, orElse: "x") }
    let expected = ["con-1", "aux-1", "com1-1", "con-trau", "com"]
    #expect(actual == expected)
  }

  @Test(arguments: [
    ("Quyết định 15.PDF", "quyet-dinh-15.pdf"), ("Ảnh (1).JPG", "anh-1.jpg"),
    ("văn bản.tar.gz", "van-ban.tar.gz"),
    ("UBND_21-TB.PDF", "UBND_21-TB.PDF"), ("style.min.css", "style.min.css"), (".htaccess", "htaccess"),
    ("🎉.png", "tep.png"), ("không đuôi", "khong-duoi"), ("con.txt", "con-1.txt"), ("NUL", "nul-1"),
    ("console.txt", "console.txt"), ("Phụ lục.tài liệu", "phu-luc-tai-lieu"), ("a b.", "a-b"), ("a.", "a"),
    ("..", "tep"), ("", "tep"),
    ("Biểu 2.1 năm 2026.xlsx", "bieu-2-1-nam-2026.xlsx"), ("Ảnh.TAR.GZ", "anh.tar.gz"),
    ("con.tar.gz", "con-1.tar.gz"),
  ])
  func fileNamesBecomeASCII(name: String, expected: String) {
    let decomposed = name.decomposedStringWithCanonicalMapping
    #expect(Slug.asciiFileName(name) == expected)
    #expect(Slug.asciiFileName(decomposed) == expected)
  }

  @Test func slugsHoldOnlyWordsAndSingleHyphens() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let title = generator.mixedString(maximumLength: 120)
      let slug = Slug.make(title, orElse: "")
      let words = slug.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      let isLetterOrDigit = { (byte: UInt8) in (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
      #expect(slug.utf8.count <= Slug.maximumLength)
      #expect(words.allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetterOrDigit) }, "\(slug)")
    }
  }

  /// The rule of the specification, word for word: lower, NFD, drop Mn, đ to d, the rest to hyphens.
  @Test func everyLatinLetterFollowsTheRule() {
    for value in Array(UInt32(0x20)...0x23F) + Array(0x1E00...0x1EFF) {
      guard let scalar = Unicode.Scalar(value), ![0xAD, 0xD0, 0xF0, 0x189, 0x1A2, 0x1A3].contains(value)
      else { continue }
      let lower = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
      let bare = lower.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
      let kept = bare.map { $0 == "đ" ? "d" : $0 }.filter {
        ("a"..."z").contains($0) || ("0"..."9").contains($0)
      }
      let actual = Slug.make("x" + String(Character(scalar)) + "x", orElse: "bai")
      let expected = kept.isEmpty ? "x-x" : "x" + kept.map { String(Character($0)) }.joined() + "x"
      #expect(actual == expected, "U+\(String(value, radix: 16))")
    }
  }

  @Test(arguments: ["", " ", "🎉 !!!", "—"]) func aTextWithoutLettersHasNoSlugOfItsOwn(_ text: String) {
    #expect(Slug.make(text) == nil)
  }
}
