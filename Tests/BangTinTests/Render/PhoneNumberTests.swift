import Testing

@testable import BangTin

/// The link that calls the commune.
@Suite struct PhoneNumberTests {
  @Test(
    arguments: [
      ("0205 000 0101", "02050000101"), ("(0205) 000.0101", "02050000101"), ("0205-000-0101", "02050000101"),
      ("0205 - 000 0101", "02050000101"), ("+84 205 000 0101", "+842050000101"),
      ("(+84) (0)205 000 0101", "+842050000101"), ("+84 (205) 000 0101", "+842050000101"),
      ("0084 205 000 0101", "00842050000101"), ("0205\u{A0}000\u{A0}0101", "02050000101"), ("115", "115"),
      ("1900 1234", "19001234"),
      ("0205 000 0101 - 0912 345 678", "02050000101"), ("0205 000 0101 – 0912 345 678", "02050000101"),
      ("0205 000 0101; 0912 345 678", "02050000101"), ("0205 000 0101, 0912 345 678", "02050000101"),
      ("0205 000 0101/0912 345 678", "02050000101"), ("0205.000.0101-0912.345.678", "02050000101"),
      ("0912345678 02050000101", "0912345678"), ("0912 345 678 hoặc 0205 000 0101", "0912345678"),
      ("115 - 0205 000 0101", "115"),
      ("0205 000 0101 (trực 24/7)", "02050000101"), ("1900 1234 (24/7)", "19001234"),
      ("Trực 24/7: 0205 000 0101", "02050000101"), ("0205 000 0101 (máy lẻ 12)", "02050000101"),
      ("0205 000 0101 máy lẻ 123", "02050000101"), ("Văn phòng: 0205 000 0101", "02050000101"),
    ])
  func theLinkIsThatOfTheFirstNumber(_ written: String, _ expected: String) {
    let actual = PhoneNumber(firstIn: written)?.dialled
    #expect(actual == expected)
  }

  @Test(arguments: ["Đang cập nhật", "24/7", "0205", "0205. 000. 0101", "", "01234567890123456789", "+", "("])
  func wordsWithoutANumberHaveNoLink(_ written: String) {
    let actual = PhoneNumber(firstIn: written)?.dialled
    #expect(actual == nil)
  }

  @Test func theThemeShowsWordsWithoutANumberWithoutALink() async throws {
    let site = TestSite(["content/site.yaml": TestSite.settings + "\nphone: Đang cập nhật\n"])
    let pages = try await site.pages()
    #expect(pages["index.html"]?.contains("<p>Điện thoại: Đang cập nhật</p>") == true)
    #expect(pages["404.html"]?.contains("xin gọi Đang cập nhật.") == true)
    let linked = pages.filter { $0.value.contains("tel:") }.keys.sorted()
    #expect(linked.isEmpty)
  }

  @Test func theThemeLinksTheFirstOfTwoNumbers() async throws {
    let site = TestSite([
      "content/site.yaml": TestSite.settings + "\nphone: 0205 000 0101 - 0912 345 678\n"
    ])
    let pages = try await site.pages()
    let link = #"<a href="tel:02050000101">0205 000 0101 - 0912 345 678</a>"#
    #expect(pages["index.html"]?.contains(link) == true)
    #expect(pages["404.html"]?.contains("xin gọi \(link).") == true)
  }
}
