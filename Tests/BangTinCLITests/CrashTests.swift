import Foundation
import Testing

/// Whatever ends a build, people find whole files, and the next build puts everything right.
@Suite struct CrashTests {
  private static let arguments = ["build", "--now", SiteOnDisk.now]

  @Test func aBuildKilledAtAnyMomentIsRepairedByTheNext() throws {
    try TwoVersions.prepared { versions in
      try versions.restore()
      for step in 0..<12 {
        try versions.restore()
        let build = try Bangtin.begin(Self.arguments, in: versions.site.folder)
        usleep(UInt32(20_000 + step * 12_000))
        kill(build.processIdentifier, SIGKILL)
        build.waitUntilExit()
        #expect(try versions.harmed() == [])
        try expectRepair(versions)
      }
    }
  }

  @Test(
    .enabled(if: Bangtin.has("strace"), "needs strace"), arguments: ["rename", "unlink", "syncfs", "mkdir"])
  func aBuildKilledAtAnyStepOfPublishingIsRepairedByTheNext(call: String) throws {
    try TwoVersions.prepared(posts: 8) { versions in
      try versions.restore()
      for number in 1...12 {
        try versions.restore()
        let inject =
          "strace -f -qq -o /dev/null -e trace=\(call) -e inject=\(call):signal=KILL:when=\(number)"
        _ = try Bangtin.shell(
          "\(inject) \"$BANGTIN\" build --now \(SiteOnDisk.now) >/dev/null", in: versions.site.folder)
        #expect(try versions.harmed() == [])
        try expectRepair(versions)
      }
    }
  }

  @Test(.enabled(if: Bangtin.has("strace"), "needs strace"))
  func aFolderThatAKilledBuildHasEmptiedIsRemovedByTheNext() throws {
    try SiteOnDisk.small(["content/a/b/c.pdf": "x"]) { site in
      _ = try site.build()
      try site.remove("content/a")
      let inject = "-P \"$PWD/public/a/b\" -e trace=rmdir -e inject=rmdir:signal=KILL"
      _ = try Bangtin.shell(
        "strace -f -qq -o /dev/null \(inject) \"$BANGTIN\" build --now \(SiteOnDisk.now) >/dev/null",
        in: site.folder)
      #expect(site.exists("public/a/b") && !site.exists("public/a/b/c.pdf"))
      let outcome = try site.build()
      #expect(outcome.code == 0 && outcome.errors.isEmpty)
      #expect(!site.exists("public/a"))
    }
  }

  @Test(
    .enabled(if: Bangtin.has("strace"), "needs strace"),
    arguments: [
      "openat:EMFILE", "write:ENOSPC", "write:EIO", "fsync:EIO", "syncfs:EIO", "rename:EIO", "mkdir:EACCES",
    ])
  func aFaultOfTheMachineIsSaidAndRepairedByTheNext(fault: String) throws {
    let call = fault.prefix { $0 != ":" }
    try TwoVersions.prepared(posts: 8) { versions in
      try versions.restore()
      for number in [1, 2, 3, 5, 8, 13] {
        try versions.restore()
        let inject = "inject=\(call):error=\(fault.dropFirst(call.count + 1)):when=\(number)"
        let outcome = try Bangtin.shell(
          "strace -f -qq -o trace -e trace=\(call) -e \(inject) \"$BANGTIN\" build --now \(SiteOnDisk.now)",
          in: versions.site.folder)
        let wasReached = try versions.site.text(of: "trace").contains("INJECTED")
        #expect(outcome.code == 0 || outcome.code == 2 || outcome.code == 127)
        if outcome.code == 0 { #expect(try versions.site.tree() == versions.new) }
        // The message itself may be what cannot be written.
        if wasReached, outcome.code != 0, call != "write" {
          #expect(!(outcome.errors + outcome.output).isEmpty)
        }
        #expect(try versions.harmed() == [])
        try expectRepair(versions)
      }
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsTheBuildCleanly(signal: Int32) throws {
    try TwoVersions.prepared { versions in
      try versions.site.writeLargeFile()
      let build = try Bangtin.begin(Self.arguments, in: versions.site.folder)
      try versions.waitForStaging(build)
      kill(build.processIdentifier, signal)
      build.waitUntilExit()
      #expect(build.terminationReason == .exit)
      #expect(build.terminationStatus == 128 + signal)
      #expect(try versions.site.tree() == versions.old)
      #expect(try versions.litter() == [])
    }
  }

  @Test(.enabled(if: Bangtin.has("strace"), "needs strace"))
  func aSignalAfterPublishingDoesNotUndoIt() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let last = "-P \"$PWD/.bangtin/public.manifest.last.new\""
      let outcome = try Bangtin.shell(
        """
        strace -f -qq -o trace \(last) -e trace=openat -e inject=openat:delay_exit=600000 \
          sh -c 'echo $$ >pid; exec "$BANGTIN" build --now \(SiteOnDisk.now)' & build=$!
        until [ -s trace ] || ! kill -0 $build; do sleep 0.02; done
        kill -TERM "$(cat pid)"
        wait $build
        """, in: versions.site.folder)
      #expect(outcome.code == 0 && !outcome.errors.contains("chưa ghi gì"))
      #expect(try versions.site.tree() == versions.new)
      #expect(try versions.litter() == [])
    }
  }

  @Test func aSignalBeforeAnythingIsWrittenEndsTheBuildAtOnce() throws {
    try TwoVersions.prepared { versions in
      let build = try Bangtin.begin(Self.arguments, in: versions.site.folder)
      usleep(15_000)
      kill(build.processIdentifier, SIGTERM)
      build.waitUntilExit()
      #expect(try versions.harmed() == [])
      #expect(try versions.litter() == [])
    }
  }

  @Test(.enabled(if: Bangtin.has("strace"), "needs strace"))
  func aMemoryCutShortWhileItIsReadEndsTheBuildWithAMessage() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      try versions.restore()
      // Between mapping the memory and reading it there is time enough to empty it.
      let trace = "strace -f -qq -o trace -P \"$PWD/.bangtin/memory\" -e trace=mmap"
      let outcome = try Bangtin.shell(
        """
        \(trace) -e inject=mmap:delay_exit=1500000 "$BANGTIN" build --now \(SiteOnDisk.now) & build=$!
        until [ -s trace ] || ! kill -0 $build; do sleep 0.02; done
        : >.bangtin/memory
        wait $build
        """, in: versions.site.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("đột nhiên không đọc được nữa"))
      #expect(outcome.errorLines.count == 1)
      #expect(try versions.harmed() == [])
      try expectRepair(versions)
    }
  }

  private func expectRepair(_ versions: TwoVersions) throws {
    let outcome = try versions.site.build()
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(try versions.site.tree() == versions.new)
    #expect(try versions.litter() == [])
  }
}

extension SiteOnDisk {
  /// A file that takes a while to copy.
  fileprivate func writeLargeFile() throws {
    let path = folder.appendingPathComponent("content/phim.mp4").path
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    truncate(path, 256 << 20)
  }
}

extension TwoVersions {
  /// Returns when the build has begun to write.
  fileprivate func waitForStaging(_ build: Process) throws {
    while build.isRunning, !site.exists(".bangtin/public.manifest.staging/phim.mp4") { usleep(1_000) }
  }
}
