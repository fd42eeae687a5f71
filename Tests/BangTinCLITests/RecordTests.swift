import Foundation
import Testing

/// What `.bangtin/` keeps of an output is found again, and is never taken for that of another.
@Suite struct RecordTests {
  private static let vietnamese = "Trang tin xã Khe Mẫu, tỉnh Sơn Khê"

  @Test func twoOutputsOfASiteInAFolderWithVietnameseLettersHaveTheirOwnRecords() throws {
    try SiteOnDisk.small { small in
      let site = try small.moved(to: Self.vietnamese)
      for _ in 0..<2 {
        for more in [["--output", site.path + "/public"], ["--output", site.path + "/nháp", "--drafts"]] {
          let outcome = try site.build(more)
          #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
        }
        try site.write("---\ntitle: Khác\n---\nKhác.\n", to: "content/thong-bao/2026-03-09-mot.md")
      }
      #expect(site.exists(".bangtin/public.manifest"))
    }
  }

  @Test func aSiteThatMovesTakesItsRecordAlong() throws {
    try SiteOnDisk.small { small in
      let site = try small.moved(to: Self.vietnamese)
      _ = try site.build(["--output", site.path + "/public"])
      let moved = try site.moved(to: "mới")
      try moved.remove("content/thong-bao/2026-03-09-mot.md")
      let outcome = try moved.build(["--output", moved.path + "/public"])
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(!moved.exists("public/thong-bao/2026-03-09-mot.html"))
    }
  }

  @Test func outputsWhoseLongPathsEndAlikeHaveTheirOwnRecords() throws {
    try SiteOnDisk.small { site in
      let end = "Ủy ban nhân dân xã Khe Mẫu, tỉnh Sơn Khê/Trang thông tin điện tử của xã Khe Mẫu"
      let (first, second) = ("\(site.path)/một/\(end)", "\(site.path)/hai/\(end)")
      for output in [first, second] { #expect(try site.build(["--output", output]).code == 0) }
      try site.remove("content/thong-bao/2026-03-09-mot.md")
      for output in [second, first] {
        let outcome = try site.build(["--output", output])
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: output + "/thong-bao/2026-03-09-mot.html"))
      }
    }
  }

  @Test func aDamagedRecordCountsAsLost() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let record = try site.text(of: ".bangtin/public.manifest")
      try site.write(record.replacing(" index.html", with: " indez.html"), to: ".bangtin/public.manifest")
      try site.write("---\ntitle: Chào\n---\nKhác.\n", to: "content/index.md")
      #expect(try site.build().code == 0)
      #expect(try site.build().errors.isEmpty)
    }
  }

  @Test func whatAKilledBuildLeftGoesEvenWhenNothingHasChanged() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      _ = try site.build()
      let left = [
        ".bangtin/public.manifest.staging/nhap.html", "public/.bangtin-staging/nhap.html",
        ".bangtin/public.manifest.new", ".bangtin/public.manifest.last.new",
      ]
      for file in left { try site.write("nháp", to: file) }
      #expect(try site.build().output.contains(", 0 tệp thay đổi, "))
      for file in left { #expect(!site.exists(file), "\(file)") }
      #expect(!site.exists("public/.bangtin-staging") && !site.exists(".bangtin/public.manifest.staging"))
    }
  }
}

extension SiteOnDisk {
  /// The same site in another folder.
  fileprivate func moved(to name: String) throws -> SiteOnDisk {
    let url = folder.deletingLastPathComponent().appendingPathComponent("\(name) \(folder.lastPathComponent)")
    try FileManager.default.moveItem(at: folder, to: url)
    return SiteOnDisk(folder: url)
  }
}
