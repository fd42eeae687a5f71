import Foundation
import Testing

/// Folders that are no place for a site, and files that are not ours.
@Suite struct OutputGuardTests {
  @Test(arguments: [
    ".", "..", "/", "~", "content", "content/thong-bao", "content/moi/x", "templates", "templates/x",
    ".bangtin",
    "moi/../content", "link", "link/x",
  ])
  func anOutputThatWouldHarmSomethingIsRefused(output: String) throws {
    try SiteOnDisk.small(["templates/a.txt": "x"]) { site in
      let manager = FileManager.default
      try manager.createSymbolicLink(atPath: "\(site.path)/link", withDestinationPath: "content")
      let before = try manager.subpathsOfDirectory(atPath: site.path)
      let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
      let outcome = try Bangtin.run(
        ["build", "--output", output == "~" ? home : output], in: site.folder)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("lỗi: `"))
      #expect(outcome.errors.contains("; chọn một thư mục riêng"))
      #expect(try manager.subpathsOfDirectory(atPath: site.path) == before)
    }
  }

  @Test func aFolderOfForeignFilesIsRefusedUntilForced() throws {
    try SiteOnDisk.small(["public/luan-van.doc": "của tôi", "public/index.html": "của tôi"]) { site in
      let refused = try site.build()
      #expect(refused.code == 64)
      #expect(refused.errors.contains("`luan-van.doc`"))
      #expect(refused.errors.contains("`--force`"))
      #expect(try site.tree().count == 2)
      let forced = try site.build(["--force"])
      #expect(forced.code == 0)
      #expect(try site.text(of: "public/luan-van.doc") == "của tôi")
      #expect(try site.text(of: "public/index.html.edited-2026-11-22") == "của tôi")
      let after = try site.build()
      #expect(after.code == 0)
      #expect(after.errors.isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func aForeignFileInThePlaceOfAFolderIsKeptAsideWhenForced(isKnown: Bool) throws {
    try SiteOnDisk.small { site in
      if isKnown { #expect(try site.build().code == 0) }
      try? site.remove("public/thong-bao")
      try site.write("của tôi", to: "public/thong-bao")
      let before = try site.tree()
      let refused = try site.build()
      #expect(refused.code == (isKnown ? 1 : 64))
      #expect(refused.errors.contains("public/thong-bao\n") == isKnown)
      #expect(try site.tree() == before)
      let forced = try site.build(["--force"])
      #expect(forced.code == 0)
      #expect(forced.errors.contains("được giữ ở `thong-bao.edited-2026-11-22`"))
      let kept = ["thong-bao.edited-2026-11-22": Data("của tôi".utf8)]
      #expect(try site.tree() == site.cleanTree().merging(kept) { $1 })
      #expect(try site.build().errors.isEmpty)
    }
  }

  @Test func hiddenFilesAndCNAMEAreNoHindranceAndSurvive() throws {
    let own = [".git/HEAD", "CNAME", ".htaccess", ".well-known/security.txt", ".gitignore"]
    try SiteOnDisk.small { site in
      for file in own { try site.write("của tôi", to: "public/\(file)") }
      for _ in 0..<2 {
        #expect(try site.build().code == 0)
        try site.write("---\ntitle: Khác\n---\nKhác.\n", to: "content/thong-bao/2026-03-09-mot.md")
      }
      for file in own { #expect(try site.text(of: "public/\(file)") == "của tôi") }
    }
  }

  @Test(arguments: ["", "rác", "bangtin manifest 5\nzz 12 index.html\n12 index.html\n1 1 ../../a\n"])
  func aLostRecordDoesNotLockTheUserOut(record: String) throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let old = try site.text(of: "public/thong-bao/2026-03-09-mot.html")
      try site.write(record, to: ".bangtin/public.manifest")
      try site.write("---\ntitle: Khác\n---\nKhác.\n", to: "content/thong-bao/2026-03-09-mot.md")
      let outcome = try site.build()
      #expect(outcome.code == 0)
      let kept = try site.text(of: "public/thong-bao/2026-03-09-mot.html.edited-2026-11-22")
      #expect(kept == old)
      #expect(outcome.errors.contains("nó được giữ ở `thong-bao/2026-03-09-mot.html.edited-2026-11-22`"))
      let second = try site.build()
      #expect(second.errors.isEmpty)
      #expect(second.output.contains(", 0 tệp thay đổi, "))
    }
  }

  @Test func theSameOutputByAnotherNameHasTheSameRecord() throws {
    try SiteOnDisk.small { site in
      _ = try Bangtin.run(["build", "--now", SiteOnDisk.now], in: site.folder)
      for name in ["public/", "./public", "\(site.path)/public", "content/../public"] {
        let outcome = try Bangtin.run(["build", "--output", name, "--now", SiteOnDisk.now], in: site.folder)
        #expect(outcome.code == 0)
        #expect(outcome.output.contains(", 0 tệp thay đổi, "))
      }
      let records = try site.tree(".bangtin").keys.filter { $0.hasSuffix(".manifest") }
      #expect(records == ["public.manifest"])
    }
  }

  @Test func aRemovedPostThatWasEditedByHandIsKeptAside() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      try site.write("sửa tay", to: "public/thong-bao/2026-03-09-mot.html")
      try site.remove("content/thong-bao/2026-03-09-mot.md")
      let outcome = try site.build(["--lang", "en"])
      #expect(outcome.errors.hasPrefix("warning: this page was edited by hand"))
      #expect(!site.exists("public/thong-bao/2026-03-09-mot.html"))
      let kept = try site.text(of: "public/thong-bao/2026-03-09-mot.html.edited-2026-11-22")
      #expect(kept == "sửa tay")
    }
  }

  @Test func aFileOfOursGivesWayToAFolderAndAFolderToAFile() throws {
    try SiteOnDisk.small(["content/tep": "x", "content/muc/a.pdf": "y"]) { site in
      _ = try site.build()
      for path in ["content/tep", "content/muc"] { try site.remove(path) }
      try site.write("x", to: "content/tep/a.pdf")
      try site.write("y", to: "content/muc")
      let outcome = try site.build()
      #expect(outcome.code == 0)
      _ = try site.build(["--output", "\(site.path)/sach"])
      #expect(try site.tree() == site.tree("sach"))
    }
  }
}
