import Foundation
import Testing

/// `--jobs`: how many threads work on a build.
@Suite struct JobsTests {
  @Test(arguments: ["1", "2", "7"]) func theSiteIsTheSameOnAnyNumberOfThreads(jobs: String) throws {
    try SiteOnDisk.example { site in
      let now = ["--now", "2026-11-22T12:00:00+07:00"]
      _ = try site.build(now)
      let expected = try site.tree()
      try FileManager.default.removeItem(atPath: site.path + "/public")
      try FileManager.default.removeItem(atPath: site.path + "/.bangtin")
      let outcome = try site.build(now + ["--jobs", jobs])
      let actual = try site.tree()
      #expect(outcome.code == 0)
      #expect(actual == expected)
    }
  }

  @Test(arguments: ["0", "-3", "1025", "hai"]) func aNumberThatMakesNoSenseIsWrongUsage(jobs: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try site.build(["--jobs=" + jobs])
      #expect(outcome.code == 64)
      #expect(!site.exists("public"))
    }
  }
}
