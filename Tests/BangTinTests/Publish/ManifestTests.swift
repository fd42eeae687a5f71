import Testing

@testable import BangTin

@Suite struct ManifestTests {
  private static let page = Fingerprint(Array("trang".utf8))

  @Test func whatIsWrittenIsReadAgain() {
    var manifest = Manifest()
    manifest.add(PagePath("a/b c.html"), Self.page)
    manifest.add(PagePath("a/b c.html"), Fingerprint([]))
    let actual = Manifest(manifest.bytes)
    #expect(actual == manifest)
  }

  @Test(arguments: [
    "", "bangtin manifest 1\n12 5 a.html\n", "bangtin manifest 2\nzz 5 a.html\n",
    "bangtin manifest 2\n12 a.html\n",
    "bangtin manifest 2\n12 5 ../a.html\n", "bangtin manifest 2\n12 5 /etc/a\n",
    "bangtin manifest 2\n12 5 a//b\n",
    "bangtin manifest 2\n12 5 \n", "\u{0}\u{1}",
  ])
  func aLineThatCannotBeTrustedNamesNoFile(text: String) {
    let actual = Manifest(Array(text.utf8)).files
    #expect(actual.isEmpty)
  }

  @Test func aDamagedLineLeavesTheOthersAsTheyWere() {
    var manifest = Manifest()
    manifest.add(PagePath("a.html"), Self.page)
    let damaged = manifest.bytes + Array("12 5".utf8)
    #expect(Manifest(damaged) == manifest)
  }
}
