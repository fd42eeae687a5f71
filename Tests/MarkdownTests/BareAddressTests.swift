import Markdown
import Testing

@Suite struct BareAddressTests {
  @Test(arguments: [
    ("Xem https://a.vn/b.", "https://a.vn/b"), ("(https://a.vn/b(c))", "https://a.vn/b(c)"),
    ("“http://a.vn”, ", "http://a.vn"), ("https://a.vn/_b_c?d=e&f=*g", "https://a.vn/_b_c?d=e&f=*g"),
    ("https://a.vn/đ…", "https://a.vn/đ"), ("*https://a.vn*", "https://a.vn"),
    ("https://a.vn?!", "https://a.vn"),
    ("HTTPS://A.VN/", "HTTPS://A.VN/"), ("tại\u{A0}https://a.vn\u{A0}nhé", "https://a.vn"),
    ("[https://a.vn] ", "https://a.vn"), ("https://a.vn&amp;b", "https://a.vn&b"),
    ("[x](https://a.vn lỗi", "https://a.vn"),
  ])
  func anAddressInATextIsALinkWithoutThePunctuationBehindIt(source: String, expected: String) throws {
    let html = try html(source)
    let address = expected.split(separator: "&").joined(separator: "&amp;")
    #expect(html.contains(" rel=\"noopener\">\(address)</a>"), "\(html)")
  }

  @Test(arguments: [
    "`https://a.vn`", "```\nhttps://a.vn\n```", "https://", "http:// a", "xhttps://a.vn", "www.a.vn",
    "ftp://a.vn",
    "![https://a.vn](b)", "https://.",
  ])
  func elsewhereItIsNot(source: String) throws {
    #expect(try !html(source).contains("<a "))
  }

  @Test func anAddressInALinkIsPartOfItsText() throws {
    #expect(try html("[https://a.vn](b)") == "<p><a href=\"b\">https://a.vn</a></p>\n")
  }

  @Test func textAroundSeveralAddressesStays() throws {
    let actual = try html("a http://b.vn, c https://d.vn! e")
    let expected = """
      <p>a <a href="http://b.vn" rel="noopener">http://b.vn</a>, c \
      <a href="https://d.vn" rel="noopener">https://d.vn</a>! e</p>

      """
    #expect(actual == expected)
  }
}
