import Foundation
import Testing

/// Where the machine refuses, the old site stays as it is, and the message says what is the matter.
@Suite struct LimitTests {
  private static let build = "\"$BANGTIN\" build --now \(SiteOnDisk.now)"

  @Test func fiveThousandPostsNeedFewDescriptors() throws {
    try SiteOnDisk.small { site in
      for number in 0..<5_000 { try site.writePost(number, "Nội dung.") }
      let outcome = try Bangtin.shell("ulimit -n 64; \(Self.build)", in: site.folder)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(site.exists("public/thong-bao/2026-04-01-bai-4999.html"))
    }
  }

  @Test func tooFewDescriptorsAreSaid() throws {
    try expectOldSite("ulimit -n 4; \(Self.build)", says: "máy hết chỗ mở tệp")
  }

  @Test func aFileSizeLimitIsSaid() throws {
    try expectOldSite("ulimit -f 2; \(Self.build)", says: "tệp vượt giới hạn kích thước")
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"), arguments: [0, 8, 32])
  func aFullDiskIsSaid(freeKiB: Int) throws {
    let line = """
      set -e; mv public cu; mkdir public; mount -t tmpfs -o size=4m none public; cp -R cu/. public; touch public/.day
      free=$(df -k --output=avail public | tail -1); head -c $(( (free - \(freeKiB)) * 1024 )) /dev/zero >public/.day
      code=0; \(Self.build) || code=$?
      rm public/.day; rm -r cu; cp -R public sau; exit $code
      """
    try expectOldSite("unshare -m sh -c '\(line)'", says: "ổ đĩa đã đầy", in: "sau")
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"))
  func aReadOnlyDiskIsSaid() throws {
    let line = "mount --bind public public; mount -o remount,bind,ro public; \(Self.build)"
    try expectOldSite("unshare -m sh -c '\(line)'", says: "ổ đĩa chỉ cho đọc")
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"))
  func anOutputOnAnotherDiskIsPublishedAsWell() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let line = """
        mv public cu; mkdir public; mount -t tmpfs none public; cp -R cu/. public; rm -r cu
        \(Self.build) && cp -R public sau
        """
      let outcome = try Bangtin.shell("unshare -m sh -c '\(line)'", in: versions.site.folder)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(try versions.site.tree("sau") == versions.new)
    }
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"))
  func aDiskThatIsFullBeforeAllTextsAreKeptGetsItsRoomBack() throws {
    try SiteOnDisk.small { site in
      for number in 0..<300 { try site.writePost(number, String(repeating: "Nội dung. ", count: 1_000)) }
      let line = """
        mkdir -p .bangtin; mount -t tmpfs -o size=2m none .bangtin
        \(Self.build) --quiet && ls .bangtin && df -k --output=used .bangtin | tail -1
        """
      let outcome = try Bangtin.shell("unshare -m sh -c '\(line)'", in: site.folder)
      let lines = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome)")
      #expect(lines.dropLast() == ["lock", "public.manifest", "public.manifest.last"])
      #expect(lines.last.flatMap { Int($0) } ?? .max < 200)
      #expect(site.exists("public/thong-bao/2026-04-01-bai-299.html"))
    }
  }

  @Test(.enabled(if: getuid() != 0 || Bangtin.has("setpriv"), "needs setpriv, as root"))
  func aFolderThatMayNotBeWrittenIsSaid() throws {
    let other = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let line = """
      \(other.isEmpty ? "" : "chown -R 65534:65534 .; chmod 755 ..;")
      chmod 555 public/thong-bao; code=0; \(other)\(Self.build) || code=$?
      chmod 755 public/thong-bao; exit $code
      """
    try expectOldSite(line, says: "không có quyền")
  }

  @Test func aClosedStreamIsNoticedBeforeAnythingIsPublished() throws {
    try expectOldSite("\(Self.build) >&-", says: "không in được kết quả")
  }

  @Test func aReaderWhoHasGoneIsNoticedBeforeAnythingIsPublished() throws {
    try expectOldSite(
      "{ sleep 0.3; \(Self.build); echo $? >code; } | true; exit $(cat code)", says: "không in được kết quả")
  }

  @Test func noPageIsOpenedInThePlaceOfAClosedStream() throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let outcome = try Bangtin.shell("\(Self.build) --quiet 0<&- >&- 2>&-", in: versions.site.folder)
      #expect(outcome.code == 0)
      #expect(try versions.site.tree() == versions.new)
    }
  }

  @Test func aPipeThatDoesNotWaitByItselfGetsEveryLine() throws {
    try SiteOnDisk.small { site in
      let pipe = Pipe()
      let writer = pipe.fileHandleForWriting.fileDescriptor
      try #require(fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | O_NONBLOCK) == 0)
      // F_SETPIPE_SZ: as small as the system makes it.
      _ = fcntl(writer, 1031, 4096)
      for number in 0..<200 { try site.write("x", to: "content/tep-\(number)-co-ten-dai-cho-day-ong.txt") }
      let build = Process()
      build.executableURL = try Bangtin.executable()
      build.arguments = ["build", "--source", site.path, "--verbose", "--now", SiteOnDisk.now]
      build.standardOutput = pipe
      try build.run()
      usleep(500_000)
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      build.waitUntilExit()
      #expect(build.terminationStatus == 0)
      #expect(output.contains("tep-199-") && output.contains("Xong:"))
    }
  }

  @Test(.enabled(if: getuid() == 0 && Bangtin.has("setpriv"), "needs root and setpriv"))
  func aSystemWithoutAThreadToSpareIsSaid() throws {
    try SiteOnDisk.small { site in
      let line = """
        chmod 755 . && cp "$BANGTIN" bangtin && chmod 755 bangtin &&
        prlimit --nproc=1 setpriv --reuid=65534 --regid=65534 --clear-groups ./bangtin --version
        """
      let outcome = try Bangtin.shell(line, in: site.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains("ulimit -u"))
    }
  }

  /// Runs a line that must fail as the machine does, and leave the old site, and nothing else, in `folder`.
  private func expectOldSite(_ line: String, says words: String, in folder: String = "public") throws {
    try TwoVersions.prepared(posts: 8) { versions in
      let outcome = try Bangtin.shell(line, in: versions.site.folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.contains(words))
      #expect(outcome.output.isEmpty)
      #expect(try versions.site.tree(folder) == versions.old)
      #expect(try versions.litter() == [])
    }
  }
}
