import Foundation
import Testing

/// One build of a site at a time.
@Suite struct LockTests {
  @Test func twoBuildsAtOnceBothEndWell() throws {
    try TwoVersions.prepared { versions in
      let arguments = ["build", "--now", SiteOnDisk.now]
      let builds = try (0..<3).map { _ in try Bangtin.begin(arguments, in: versions.site.folder) }
      for build in builds {
        build.waitUntilExit()
        #expect(build.terminationStatus == 0)
      }
      #expect(try versions.site.tree() == versions.new)
      #expect(try versions.litter() == [])
    }
  }

  @Test func aBuildThatIsKeptWaitingSaysByWhom() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let lock = open("\(versions.site.path)/.bangtin/lock", O_RDWR)
      defer { close(lock) }
      var request = flock()
      request.l_type = numericCast(F_WRLCK)
      try #require(fcntl(lock, F_SETLK, &request) == 0)
      let began = Date()
      let outcome = try versions.site.build()
      let waited = Date().timeIntervalSince(began)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("một lần dựng khác của trang này đang chạy (tiến trình \(getpid()))"))
      #expect(waited > 4.5)
      #expect(try versions.site.tree() == versions.old)
    }
  }

  @Test func aFolderWithoutASiteGetsNoLock() throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(["build"], in: folder)
      #expect(outcome.code == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }
  }
}
