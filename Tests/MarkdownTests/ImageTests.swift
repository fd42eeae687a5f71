import Markdown
import Testing

@Suite struct ImageTests {
  @Test func imagesAfterTheFirstAreLazyAndGetTheirSize() throws {
    let document = try parse("![a](b.png) ![c **d**](e.png \"f\") ![g](https://h.vn/i.png)")
    let actual = document.html { index in
      ResolvedDestination(url: "\(index).png", width: 640, height: 480)
    }
    let expected = """
      <p><img src="0.png" alt="a" width="640" height="480" /> \
      <img src="1.png" alt="c d" title="f" width="640" height="480" loading="lazy" /> \
      <img src="https://h.vn/i.png" alt="g" loading="lazy" /></p>

      """
    #expect(actual == expected)
  }

  @Test func anImageWithoutAlternativeTextIsReportedAtItsDestination() throws {
    let source = "Ảnh: ![](a.png)\n![ ](<b c.png>) ![đ](e.png)\n"
    let findings = try parse(source).findings
    #expect(findings.map(\.kind) == [.imageWithoutText, .imageWithoutText])
    #expect(findings.map { text(at: $0.place, of: source) } == ["a.png", "b c.png"])
  }

  @Test func aPictureOfAnotherSiteIsReportedAtItsAddress() throws {
    let source =
      "![a](https://example.vn/a.png) ![b](b.png) [c](https://example.vn/)\n![d][e]\n\n[e]: //example.vn/e.png\n"
    let findings = try parse(source).findings
    #expect(findings.map(\.kind) == [.remoteImage, .remoteImage])
    #expect(
      findings.map { text(at: $0.place, of: source) } == ["https://example.vn/a.png", "//example.vn/e.png"])
  }

  @Test func whatStandsInAnAlternativeTextIsNoLinkOfItsOwn() throws {
    let document = try parse("![a [b](c) ![d](e) <b>f</b> http://g.vn](h)")
    #expect(document.links.map(\.destination) == ["h"])
    #expect(document.links.map(\.text) == ["a b d f http://g.vn"])
  }
}
