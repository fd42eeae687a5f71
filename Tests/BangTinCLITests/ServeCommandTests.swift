import Foundation
import Testing

/// `bangtin serve` as a process: what it shows, to whom, and what it says.
@Suite struct ServeCommandTests {
  @Test func thePreviewShowsTheSiteAndWritesNothing() throws {
    try SiteOnDisk.small { site in
      let before = try site.tree("")
      let served = try ServedSite(site)
      let home = try served.get("/")
      let post = try served.get("/thong-bao/2026-03-09-mot.html")
      let folder = try served.get("/thong-bao")
      let missing = try served.get("/khong-co.html")
      let statuses: [Int] = [home.status, post.status, folder.status, missing.status]
      let expected: [Int] = [200, 200, 301, 404]
      #expect(statuses == expected)
      #expect(post.text.contains("Nội dung một."))
      #expect(folder.headers["location"] == "/thong-bao/")
      #expect(missing.text.contains("về trang chủ"))
      #expect(home.headers["cache-control"] == "no-store")
      #expect(served.interrupt() == 0)
      let after = try site.tree("")
      #expect(after == before)
    }
  }

  @Test func theTerminalTellsEachMistakeOnceAndPagesShowIt() throws {
    try SiteOnDisk.small { site in
      let served = try ServedSite(site)
      let stream = try RawConnection(port: served.port)
      let version = try #require(
        served.get("/").text.components(separatedBy: "data-version=\"").last?.prefix { $0 != "\"" })
      try stream.send("GET /.bangtin/events?version=\(version) HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try stream.read(until: "retry").contains("text/event-stream"))
      let post = "content/thong-bao/2026-03-09-mot.md"
      try site.write("---\ntitle: Bài một\ntgas: [y tế]\n---\n", to: post)
      #expect(try stream.read(until: "event: reload").contains("event: reload"))
      let broken = try served.get("/thong-bao/2026-03-09-mot.html")
      try site.write("---\ntitle: Bài một\ntgas: [y tế]\n---\nThêm.\n", to: post)
      _ = try stream.read(until: "event: reload")
      try site.write("---\ntitle: Bài một\n---\nĐã sửa.\n", to: post)
      _ = try stream.read(until: "event: reload")
      let mended = try served.get("/thong-bao/2026-03-09-mot.html")
      #expect(broken.status == 500)
      #expect(broken.text.contains("tgas"))
      #expect(mended.text.contains("Đã sửa."))
      #expect(served.errors.components(separatedBy: "\(post):3:1").count == 2)
      #expect(served.errors.contains("Đã hết lỗi"))
      // Even with a stream open.
      #expect(served.interrupt() == 0)
      #expect(served.errors.hasSuffix("Đã dừng xem thử.\n"))
    }
  }

  @Test func aTakenPortGivesWayToTheNextFreeOne() throws {
    try SiteOnDisk.small { site in
      let first = try ServedSite(site)
      let second = try ServedSite(site, ["--port", String(first.port)])
      #expect(second.port > first.port)
      #expect(
        second.errors.contains("Cổng \(first.port) đang có chương trình khác dùng, lấy cổng \(second.port)."))
      #expect(try second.get("/").status == 200)
    }
  }

  @Test func draftsAreShownOnlyWhereAskedForAndMarked() throws {
    try SiteOnDisk.small(["content/thong-bao/2026-03-11-nhap.md": "---\ntitle: N\ndraft: true\n---\n"]) {
      site in
      let path = "/thong-bao/2026-03-11-nhap.html"
      let without = try ServedSite(site).get(path)
      let with = try ServedSite(site, ["--drafts"]).get(path)
      #expect(without.status == 404)
      #expect(with.text.contains("bangtin-ribbon"))
    }
  }

  @Test func theBrowserIsOpenedOnlyWhereAskedFor() throws {
    try SiteOnDisk.small(["xdg-open": "#!/bin/sh\necho \"$1\" > \"$OPENED\"\n"]) { site in
      #expect(chmod("\(site.path)/xdg-open", 0o755) == 0)
      let environment = ["PATH": "\(site.path):/usr/bin:/bin", "OPENED": "\(site.path)/da-mo"]
      let closed = try ServedSite(site, environment: environment)
      #expect(try closed.get("/").status == 200)
      #expect(!site.exists("da-mo"))
      let open = try ServedSite(site, ["--open"], environment: environment)
      while try !site.exists("da-mo") || site.text(of: "da-mo").isEmpty { usleep(10_000) }
      #expect(try site.text(of: "da-mo") == "http://localhost:\(open.port)/\n")
    }
  }

  @Test func withoutADesktopThereIsNoBrowserAndNoComplaint() throws {
    try SiteOnDisk.small { site in
      let served = try ServedSite(site, ["--open"], environment: ["PATH": site.path])
      #expect(try served.get("/").status == 200)
      #expect(served.errors.isEmpty)
    }
  }

  @Test func aFolderWithoutASiteIsSaid() throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(["serve", "--port", "0"], in: folder)
      #expect(outcome.code == 1)
      #expect(outcome.errors.contains("--source"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test(.enabled(if: address != nil, "this machine has no address, or several, in a network"))
  func thePreviewIsSeenFromOtherMachinesOnlyWhenAskedTo() throws {
    let address = try #require(Self.address)
    try SiteOnDisk.small { site in
      let alone = try ServedSite(site)
      #expect(throws: RawConnection.Failed.self) { try RawConnection(port: alone.port, address: address) }
      let shared = try ServedSite(site, ["--lan"])
      let connection = try RawConnection(port: shared.port, address: address)
      try connection.send("GET / HTTP/1.1\r\nHost: \(address):\(shared.port)\r\nConnection: close\r\n\r\n")
      let answer = RawResponse(try connection.readToEnd())
      #expect(answer.status == 200)
      #expect(shared.output.contains("http://\(address):\(shared.port)/"))
      #expect(shared.output.contains("Cảnh báo"))
      #expect(shared.output.contains("█▀"))
    }
  }

  /// The address that the command finds too; `nil` on a machine without a network.
  private static let address: String? = {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return nil }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let interface = next?.pointee {
      next = interface.ifa_next
      guard let place = interface.ifa_addr, Int32(place.pointee.sa_family) == AF_INET else { continue }
      let host = place.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
        $0.pointee.sin_addr.s_addr.bigEndian
      }
      found.append([24, 16, 8, 0].map { String(host >> UInt32($0) & 0xFF) }.joined(separator: "."))
    }
    let outside = found.filter { !$0.hasPrefix("127.") }
    return outside.count == 1 ? outside[0] : nil
  }()
}
