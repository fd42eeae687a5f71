import Foundation
import Testing

/// Files and folders that change places.
@Suite struct ExchangeTests {
  @Test func aFileAndAFolderMayChangePlaces() throws {
    try SiteOnDisk.small(["content/tep/ph": "x"]) { site in
      _ = try site.build()
      for _ in 0..<2 {
        try site.remove("content/tep/ph")
        try site.write("c", to: "content/tep/ph/sau/c.pdf")
        try site.expectCleanBuild()
        // Nobody loses anything with a folder in which nothing is.
        try FileManager.default.createDirectory(
          at: site.output.appendingPathComponent("tep/ph/rong"), withIntermediateDirectories: true)
        try site.remove("content/tep/ph")
        try site.write("x", to: "content/tep/ph")
        try site.expectCleanBuild()
      }
    }
  }

  @Test func aPageThatWasEditedIsNotKeptUnderTheNameOfAnotherFile() throws {
    try SiteOnDisk.small(["content/a.pdf": "x"]) { site in
      _ = try site.build()
      try site.write("sửa tay", to: "public/a.pdf")
      try site.write("y", to: "content/a.pdf")
      try site.write("mới", to: "content/a.pdf.edited-2026-11-22")
      #expect(try site.build().code == 0)
      #expect(try site.text(of: "public/a.pdf.edited-2026-11-22") == "mới")
      #expect(try site.text(of: "public/a.pdf.edited-2026-11-22-2") == "sửa tay")
    }
  }

  @Test(.enabled(if: getuid() != 0, "needs a user for whom permissions count"))
  func aFolderThatCannotBeMadeIsSaidBeforeAnythingChanges() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let before = try site.tree()
      try site.write("x", to: "content/thong-bao/tep/a.pdf")
      try site.write("z", to: "content/anh/z.pdf")
      let folder = site.path + "/public/thong-bao"
      chmod(folder, 0o555)
      defer { chmod(folder, 0o755) }
      #expect(try site.build().code == 2)
      #expect(try site.tree() == before)
    }
  }

  @Test func aCurrentFolderThatWasDeletedIsNoCrash() throws {
    try SiteOnDisk.small { site in
      let outcome = try Bangtin.shell("mkdir g; cd g; rmdir ../g; \"$BANGTIN\" build", in: site.folder)
      #expect([1, 2, 64].contains(outcome.code) && !outcome.errors.isEmpty)
    }
  }
}

extension SiteOnDisk {
  fileprivate func expectCleanBuild() throws {
    let outcome = try build()
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
    try? remove("sach")
    #expect(try tree() == cleanTree())
  }
}
