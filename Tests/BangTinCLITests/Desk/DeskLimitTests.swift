import Foundation
import Testing

/// Where the machine refuses, `init` and `new` leave nothing behind and say what is the matter.
@Suite struct DeskLimitTests {
  private static let initialize =
    "\"$BANGTIN\" init xa --templates --name A --owner B --url https://a.vn --now \(SiteOnDisk.now)"
  private static let new = "\"$BANGTIN\" new a --now \(SiteOnDisk.now)"

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"), arguments: [0, 4, 20, 60])
  func aDiskThatFillsUpWhileASiteIsBegun(freeKiB: Int) throws {
    let line = """
      set -e; mkdir xa; mount -t tmpfs -o size=4m none xa
      head -c $(( (4096 - \(freeKiB)) * 1024 )) /dev/zero >xa/.day
      code=0; \(Self.initialize) || code=$?
      rm xa/.day; find xa -mindepth 1; exit $code
      """
    try expectNothing("unshare -m sh -c '\(line)'", says: "ổ đĩa đã đầy")
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"))
  func aFullDiskWhenAPostIsBegun() throws {
    let line = """
      set -e; mkdir disk; mount -t tmpfs -o size=1m none disk; cp -R content disk; cd disk
      head -c 2m /dev/zero >.day 2>/dev/null || true
      code=0; \(Self.new) || code=$?
      find content -newer .day -type f; find . -name "*.tmp"; exit $code
      """
    try SiteOnDisk.small { site in
      try expect("unshare -m sh -c '\(line)'", in: site.folder, says: "ổ đĩa đã đầy")
    }
  }

  @Test(.enabled(if: Bangtin.canMount, "needs to mount a disk, as root"))
  func aReadOnlyDisk() throws {
    let line = "mkdir xa; mount -t tmpfs -o ro none xa; \(Self.initialize)"
    try expectNothing("unshare -m sh -c '\(line)'", says: "ổ đĩa chỉ cho đọc")
  }

  @Test(.enabled(if: getuid() != 0 || Bangtin.has("setpriv"), "needs setpriv, as root"))
  func aFolderThatMayNotBeWritten() throws {
    let other = getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""
    let owner = getuid() == 0 ? "chmod 755 .; chown 65534 xa;" : ""
    try expectNothing(
      "mkdir xa; \(owner) chmod 555 xa; code=0; \(other)\(Self.initialize) || code=$?; chmod 755 xa; exit $code",
      says: "không có quyền")
  }

  @Test func aFileSizeLimit() throws {
    try expectNothing("ulimit -f 2; \(Self.initialize)", says: "tệp vượt giới hạn kích thước")
  }

  @Test func aFileInPlaceOfTheFolder() throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.shell("echo x >xa; \(Self.initialize)", in: folder)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasPrefix("lỗi của máy: không ghi được `xa"))
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["xa"])
    }
  }

  /// Runs a line that must fail as the machine does, and leave no file in `xa`.
  private func expectNothing(_ line: String, says words: String) throws {
    try withTemporaryFolder { folder in
      try expect(line, in: folder, says: words)
      let left = try SiteOnDisk(folder: folder).tree("xa")
      #expect(left.isEmpty)
    }
  }

  private func expect(_ line: String, in folder: URL, says words: String) throws {
    let outcome = try Bangtin.shell(line, in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains(words))
    #expect(outcome.output.isEmpty)
  }
}
