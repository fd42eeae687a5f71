import Foundation
import Testing

/// A symbolic link in the place of a folder of ours is the user's, and so is all that lies behind it.
@Suite struct LinkedFolderTests {
  private static let post = "content/thong-bao/2026-03-09-mot.md"

  @Test func aSectionThatTheSiteDropsStaysBehindALink() throws {
    try expectUntouched(build: ["--lang", "en"]) { site in
      try site.remove("content/thong-bao")
    } afterwards: { site, outcome in
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("warning: this is a link"))
      #expect(outcome.errors.contains("--> \(site.path)/public/thong-bao\n"))
      #expect(!outcome.output.contains("thong-bao/"))
      let second = try site.build()
      #expect(second.errors.isEmpty)
    }
  }

  @Test(arguments: [[], ["--force"]])
  func aPageThatChangesBehindALinkIsAnError(more: [String]) throws {
    try expectUntouched(build: more) { site in
      try site.write("---\ntitle: Khác\n---\nKhác.\n", to: Self.post)
      try site.write("sửa tay", to: "noi-khac/2026-03-10-hai.html")
    } afterwards: { site, outcome in
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("--> \(site.path)/public/thong-bao\n"))
    }
  }

  @Test func aFolderBehindALinkThatIsEmptyIsNotRemoved() throws {
    try expectUntouched(link: "public/a", ["content/a/b/c.pdf": "x", "content/a/d.pdf": "x"]) { site in
      try site.remove("noi-khac/b/c.pdf")
      try site.remove("content/a")
    } afterwards: { site, outcome in
      #expect(outcome.code == 0)
      #expect(site.exists("noi-khac/b"))
    }
  }

  @Test func theOutputItselfMayBeALink() throws {
    try SiteOnDisk.small(["noi-khac/CNAME": "của tôi", "content/cu/a.pdf": "x"]) { site in
      try site.link("public", to: "noi-khac")
      #expect(try site.build().code == 0)
      try site.remove("content/cu")
      try site.write("---\ntitle: Khác\n---\nKhác.\n", to: Self.post)
      #expect(try site.build().code == 0)
      let own = ["CNAME": Data("của tôi".utf8)]
      #expect(try site.tree("noi-khac") == site.cleanTree().merging(own) { $1 })
    }
  }

  /// Puts a link in the place of a folder that has been built and moved to `noi-khac`, changes the site, and builds it
  /// again: what lies behind the link must be as it was.
  private func expectUntouched(
    build arguments: [String] = [], link: String = "public/thong-bao", _ files: [String: String] = [:],
    _ change: (SiteOnDisk) throws -> Void, afterwards: (SiteOnDisk, Bangtin.Outcome) throws -> Void
  ) throws {
    try SiteOnDisk.small(files) { site in
      #expect(try site.build().code == 0)
      try FileManager.default.moveItem(atPath: "\(site.path)/\(link)", toPath: "\(site.path)/noi-khac")
      try site.link(link, to: "../noi-khac")
      try change(site)
      let before = try site.tree("noi-khac")
      let outcome = try site.build(arguments)
      #expect(try site.tree("noi-khac") == before)
      let target = try FileManager.default.destinationOfSymbolicLink(atPath: "\(site.path)/\(link)")
      #expect(target == "../noi-khac")
      try afterwards(site, outcome)
    }
  }
}

extension SiteOnDisk {
  fileprivate func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(path)/\(name)", withDestinationPath: target)
  }
}
