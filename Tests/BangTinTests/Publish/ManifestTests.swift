import Testing

@testable import BangTin

@Suite struct ManifestTests {
  private static let page = Fingerprint(Array("trang".utf8))

  @Test func whatIsWrittenIsReadAgain() throws {
    let path = PagePath("a/b c.html")
    let manifest = Manifest([
      .init(path: path, version: Self.page), .init(path: path, version: Fingerprint([])),
    ])
    let actual = Manifest(try manifest.bytes)
    #expect(actual == manifest)
  }

  @Test(arguments: [0, 1, 15, 16, UInt64.max], [0, 9, 10, Int.max])
  func anyFingerprintIsWrittenAndReadAgain(hash: UInt64, size: Int) throws {
    let version = Fingerprint(ContentHash(value: hash), size: size)
    let manifest = Manifest([.init(path: PagePath("a.html"), version: version)])
    let bytes = try manifest.bytes
    #expect(String(decoding: bytes, as: UTF8.self).contains("\n\(String(hash, radix: 16)) \(size) a.html\n="))
    #expect(Manifest(bytes) == manifest)
  }

  @Test func whatIsWrittenInPartsIsReadAgain() throws {
    let manifest = Manifest((1...5000).map { .init(path: PagePath("trang/\($0).html"), version: Self.page) })
    var parts: [[UInt8]] = []
    try manifest.encode { parts.append($0) }
    #expect(parts.count > 1)
    let actual = Manifest(Array(parts.joined()))
    #expect(actual == manifest)
  }

  /// With a seal that is right: whatever someone wrote into the record, it leads to no file outside.
  @Test(arguments: [
    "zz 5 a.html", "11111111111111111 5 a.html", "12 99999999999999999999 a", "12 -5 a.html", "12 5 a/..",
    "12 a.html", "12 5 ../a.html", "12 5 /etc/a", "12 5 a//b", "12 5 ", "\u{0}\u{1}",
  ])
  func aLineThatCannotBeTrustedNamesNoFile(line: String) throws {
    let sealed = String(decoding: try Manifest().bytes, as: UTF8.self)
    let text = sealed.replacing("\n=", with: "\n\(line)\n=")
    #expect(text != sealed && Manifest(Array(text.utf8)).entries.isEmpty)
  }

  @Test func aManifestOfAnotherFormIsNone() throws {
    let manifest = Manifest([.init(path: PagePath("a.html"), version: Self.page)])
    let text = String(decoding: try manifest.bytes, as: UTF8.self).replacing("manifest 5", with: "manifest 1")
    #expect(Manifest(Array(text.utf8)).entries.isEmpty && Manifest([UInt8]()).entries.isEmpty)
  }

  @Test func bothManifestsTogetherKnowEachVersionOnce() {
    let (a, b) = (PagePath("a.html"), PagePath("b.html"))
    let (old, new) = (Self.page, Fingerprint([]))
    let before = Manifest([.init(path: b, version: old), .init(path: a, version: old)])
    let after = Manifest([.init(path: a, version: new), .init(path: b, version: old)])
    let actual = before.union(after)
    #expect(actual.versions(of: a) == [old, new])
    #expect(actual.versions(of: b) == [old])
    #expect(actual.versions(of: PagePath("c.html")).isEmpty)
  }

  @Test func whatAnotherManifestDoesNotKnowIsMissingFromIt() {
    let entries = ["a", "b", "c", "d"].map { Manifest.Entry(path: PagePath($0), version: Self.page) }
    let actual = Manifest(entries).entries(missingFrom: Manifest([entries[1], entries[3]]))
    #expect(actual == [entries[0], entries[2]])
  }

  /// Were a part of it believed, our own pages would count as somebody else's.
  @Test func aDamagedManifestCountsAsLost() throws {
    let manifest = Manifest(["a", "b"].map { .init(path: PagePath($0), version: Self.page) })
    let bytes = try manifest.bytes
    for index in bytes.indices {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(Manifest(damaged).entries.isEmpty, "byte \(index)")
      // Without its last line end it is still whole.
      #expect(Manifest(Array(bytes[..<index])).entries.isEmpty || index == bytes.count - 1)
    }
    #expect(Manifest(bytes + Array("12 5".utf8)).entries.isEmpty)
  }
}

extension Manifest {
  /// What its file would hold.
  fileprivate var bytes: [UInt8] {
    get throws {
      var bytes: [UInt8] = []
      try encode { bytes += $0 }
      return bytes
    }
  }
}
