import Foundation
import Testing

/// What a build would change is said before, and many pages do not vanish by mistake.
@Suite struct ShrinkTests {
  @Test func aSiteThatSuddenlyShrinksIsNotPublishedUntilThatIsAllowed() throws {
    try SiteOnDisk.small { site in
      for number in 0..<20 { try site.writePost(number, "Nội dung.") }
      _ = try site.build()
      let before = try site.tree()
      for number in 0..<12 { try site.remove(SiteOnDisk.post(number)) }
      let stopped = try site.build()
      #expect(stopped.code == 1)
      #expect(stopped.errors.hasPrefix("lỗi: 12 trong "))
      #expect(stopped.errors.contains("`--allow-shrink`"))
      #expect(stopped.errors.contains(" thong-bao/2026-04-01-bai-1.html\n"))
      #expect(stopped.errors.contains("… và 2 trang nữa\n"))
      #expect(stopped.errorLines.last?.contains("Chưa ghi gì vào") == true)
      #expect(try site.tree() == before)
      let allowed = try site.build(["--allow-shrink"])
      #expect(allowed.code == 0)
      #expect(!site.exists("public/thong-bao/2026-04-01-bai-0.html"))
    }
  }

  @Test func tenPagesMayVanish() throws {
    try SiteOnDisk.small { site in
      for number in 0..<12 { try site.writePost(number, "Nội dung.") }
      _ = try site.build()
      for number in 0..<10 { try site.remove(SiteOnDisk.post(number)) }
      #expect(try site.build().code == 0)
    }
  }

  @Test func aDryRunSaysWhatWouldChangeAndWritesNothing() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let site = versions.site
      let record = try site.tree(".bangtin")
      let dry = try site.build(["--dry-run"])
      #expect(dry.code == 0)
      #expect(dry.errors.isEmpty)
      let lines = dry.output.split(separator: "\n")
      #expect(lines.map { $0.prefix { $0.isLetter } } == ["Mới", "Đổi", "Xóa", "Chạy"])
      #expect(lines.last?.hasPrefix("Chạy thử: ") == true)
      #expect(lines.last?.contains("Chưa ghi gì vào ") == true)
      #expect(lines[2] == "Xóa (1): thong-bao/2026-04-01-bai-0.html")
      #expect(try site.tree() == versions.old)
      #expect(try site.tree(".bangtin") == record)
      let real = try site.build()
      #expect(real.output.split(separator: "\n").dropLast() == lines.dropLast())
    }
  }

  @Test func aDryRunOfANewSiteLeavesNoTrace() throws {
    try SiteOnDisk.small { site in
      let outcome = try site.build(["--dry-run", "--json"])
      #expect(outcome.code == 0)
      #expect(outcome.output.contains(#""dryRun":true"#))
      #expect(try FileManager.default.contentsOfDirectory(atPath: site.path) == ["content"])
    }
  }

  @Test func verboseNamesEveryFile() throws {
    try SiteOnDisk.small { site in
      let brief = try site.build(["--dry-run"])
      #expect(brief.output.split(separator: "\n")[0].hasSuffix(", …"))
      let verbose = try site.build(["--verbose"])
      for file in try site.tree().keys { #expect(verbose.output.contains(file)) }
    }
  }
}
