import Testing

@testable import BangTin

@Suite struct SchemelessAddressTests {
  @Test(arguments: [
    ("ubnd@khemau.example.vn", "mailto:ubnd@khemau.example.vn"),
    ("www.khemau.example.vn", "https://www.khemau.example.vn"),
    ("WWW.khemau.example/tin?x=1", "https://WWW.khemau.example/tin?x=1"),
    ("khemau.example.vn/tin/", "https://khemau.example.vn/tin/"), ("example.COM", "https://example.COM"),
  ])
  func whatPeopleWriteWithoutASchemeIsCompleted(written: String, meant: String) {
    #expect(SchemelessAddress.completed(written) == meant)
  }

  @Test(arguments: [
    "hop-thon.md", "../tin-tuc/lua.md", "giay-moi.pdf", "tin-tuc/www.vn", "vn", "www", ".vn", "a..vn",
    "khe mẫu.vn",
    "ubnd@khemau", "@khemau.vn", "a@b@c.vn", "",
  ])
  func whatMayBeAFileIsNot(written: String) {
    #expect(SchemelessAddress.completed(written) == nil)
  }
}
