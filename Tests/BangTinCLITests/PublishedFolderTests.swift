import Foundation
import Testing

/// What stands in `public/` after a build, and what a build leaves alone.
@Suite struct PublishedFolderTests {
  @Test func theSameInputGivesTheSameBytesWhereverAndWheneverItIsBuilt() throws {
    try SiteOnDisk.example { site in
      _ = try site.build(["--output", "\(site.path)/a"], environment: ["TZ": "Asia/Ho_Chi_Minh"])
      _ = try site.build(
        ["--output", "\(site.path)/b"], environment: ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8"])
      _ = try Bangtin.run(
        ["build", "--output", "c", "--now", SiteOnDisk.now, "--lang", "en"], in: site.folder,
        environment: ["LC_ALL": "C", "TZ": "Pacific/Kiritimati"])
      let expected = try site.tree("a")
      #expect(expected.count > 80)
      for folder in ["b", "c"] {
        let actual = try site.tree(folder)
        #expect(actual == expected)
      }
    }
  }

  @Test func aSecondBuildWritesNothing() throws {
    try SiteOnDisk.example { site in
      _ = try site.build()
      let (before, manifest) = (try site.times(), try site.tree(".bangtin"))
      let outcome = try site.build()
      let after = try site.times()
      #expect(outcome.output.contains(", 0 tệp thay đổi, "))
      #expect(before == after)
      #expect(try site.tree(".bangtin") == manifest)
    }
  }

  @Test func aRemovedPostTakesItsPageWithItAndNothingElse() throws {
    let foreign = ["CNAME", ".git/x", "anh-cua-toi.txt", "thong-bao/cua-toi.html"]
    try SiteOnDisk.small(["content/cu/2026-01-01-a.md": "---\ntitle: A\ntags: [cũ]\n---\n"]) { site in
      _ = try site.build()
      for file in foreign { try site.write("của tôi", to: "public/\(file)") }
      #expect(site.exists("public/cu/2026-01-01-a.html"))
      try site.remove("content/cu/2026-01-01-a.md")
      let outcome = try site.build()
      #expect(outcome.code == 0)
      #expect(!site.exists("public/cu"))
      #expect(!site.exists("public/tag/cu.html"))
      for file in foreign {
        let text = try site.text(of: "public/\(file)")
        #expect(text == "của tôi")
      }
      let clean = try site.cleanTree()
      #expect(try site.tree().filter { !foreign.contains($0.key) } == clean)
    }
  }

  @Test func aForeignFileInTheWayIsAnErrorAndNothingIsWritten() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let before = try site.tree()
      try site.write("của tôi", to: "public/tin/index.html")
      try site.write("---\ntitle: Tin\n---\n", to: "content/tin/index.md")
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("--> \(site.path)/public/tin/index.html\n"))
      #expect(outcome.errorLines.last?.contains("Chưa ghi gì") == true)
      let actual = try site.tree()
      #expect(actual == before.merging(["tin/index.html": Data("của tôi".utf8)]) { $1 })
    }
  }

  @Test func aFolderInPlaceOfAPageIsAnErrorToo() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      try site.remove("public/index.html")
      try site.write("của tôi", to: "public/index.html/a.txt")
      let before = try site.tree()
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(try site.tree() == before)
    }
  }

  @Test func aPageEditedByHandIsKeptAside() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let page = "public/thong-bao/2026-03-09-mot.html"
      let written = try site.text(of: page)
      try site.write("sửa tay", to: page)
      let outcome = try site.build(["--lang", "en"])
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("warning: this page was edited by hand"))
      #expect(try site.text(of: page) == written)
      #expect(try site.text(of: page + ".edited-2026-11-22") == "sửa tay")
      let second = try site.build()
      #expect(second.errors.isEmpty)
    }
  }

  @Test func aSecondEditOfOneDayDoesNotReplaceTheFirst() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let page = "public/thong-bao/2026-03-09-mot.html"
      for text in ["lần một", "lần hai"] {
        try site.write(text, to: page)
        _ = try site.build()
      }
      let first = try site.text(of: page + ".edited-2026-11-22")
      let second = try site.text(of: page + ".edited-2026-11-22-2")
      #expect(first == "lần một")
      #expect(second == "lần hai")
    }
  }

  @Test func ofALongNameAsMuchIsKeptAsFits() throws {
    let (long, kept) = (String(repeating: "a", count: 249), String(repeating: "a", count: 255))
    try SiteOnDisk.small(["content/\(long)1.pdf": "x", "content/\(long)2.pdf": "y"]) { site in
      _ = try site.build()
      for number in 1...2 { try site.write("sửa tay \(number)", to: "public/\(long)\(number).pdf") }
      let outcome = try site.build()
      #expect(outcome.code == 0)
      for (number, ending) in [(1, ".edited-2026-11-22"), (2, ".edited-2026-11-22-2")] {
        let name = kept.dropLast(ending.count) + ending
        #expect(outcome.errors.contains("được giữ ở `\(name)`"))
        #expect(try site.text(of: "public/\(name)") == "sửa tay \(number)")
        #expect(try site.text(of: "public/\(long)\(number).pdf") == (number == 1 ? "x" : "y"))
      }
      #expect(try site.build().errors.isEmpty)
    }
  }

  @Test func aFileThatWeWroteGivesWayToAFolder() throws {
    try SiteOnDisk.small(["content/tep": "x"]) { site in
      _ = try site.build()
      try site.remove("content/tep")
      try site.write("y", to: "content/tep/quyet-dinh.pdf")
      let outcome = try site.build()
      #expect(outcome.code == 0)
      let clean = try site.cleanTree()
      #expect(try site.tree() == clean)
    }
  }

  @Test(
    .enabled(if: Bangtin.ignoresCase, "needs a TMPDIR on a disk that ignores case"), arguments: ["cũ", "mới"])
  func aFileThatChangesItsNameInCaseOnlyStays(text: String) throws {
    try SiteOnDisk.small(["content/Don-xin.pdf": "cũ"]) { site in
      _ = try site.build()
      try site.remove("content/Don-xin.pdf")
      try site.write(text, to: "content/don-xin.pdf")
      let outcome = try site.build()
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(try site.tree()["don-xin.pdf"] == Data(text.utf8))
      let second = try site.build()
      #expect(second.output.contains(", 0 tệp thay đổi, "))
    }
  }

  @Test(.disabled(if: Bangtin.ignoresCase, "needs a disk that does not ignore case"))
  func aForeignFileWhoseNameDiffersInCaseOnlyIsNotTakenForOurs() throws {
    try SiteOnDisk.small(["content/Don-xin.pdf": "cũ"]) { site in
      _ = try site.build()
      try site.write("của tôi", to: "public/don-xin.pdf")
      let before = try site.tree()
      try site.remove("content/Don-xin.pdf")
      try site.write("mới", to: "content/don-xin.pdf")
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(try site.tree() == before)
    }
  }

  @Test func aDeletedPageComesBack() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let before = try site.tree()
      try site.remove("public/index.html")
      try site.remove("public/thong-bao")
      _ = try site.build()
      let after = try site.tree()
      #expect(before == after)
    }
  }

  @Test func withoutItsRecordAFolderOfTheSameFilesIsTakenOver() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let before = try site.tree()
      try site.remove(".bangtin")
      let outcome = try site.build()
      #expect(outcome.code == 0)
      #expect(try site.tree() == before)
    }
  }
}

extension SiteOnDisk {
  /// What a build into a new folder gives.
  func cleanTree() throws -> [String: Data] {
    _ = try build(["--output", "\(path)/sach"])
    return try tree("sach")
  }
}
