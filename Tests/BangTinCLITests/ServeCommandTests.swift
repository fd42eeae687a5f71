import Foundation
import Testing

/// `bangtin serve` as a process, asked by clients with and without manners.
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

  @Test func headersGoOutWithoutABodyWhereOnlyTheyAreAskedFor() throws {
    try SiteOnDisk.small(["content/a.txt": "0123456789"]) { site in
      let served = try ServedSite(site)
      for path in ["/", "/a.txt", "/khong-co.html"] {
        let get = try served.get(path)
        let head = try served.get(path, method: "HEAD")
        #expect(head.body.isEmpty)
        #expect(head.status == get.status)
        #expect(head.headers["content-length"] == String(get.body.count))
      }
    }
  }

  @Test func mediaAreGivenInStretches() throws {
    let film = String(repeating: "0123456789", count: 100_000)
    try SiteOnDisk.small(["content/phim.mp4": film]) { site in
      let served = try ServedSite(site)
      let whole = try served.get("/phim.mp4")
      let part = try served.get("/phim.mp4", ["Range: bytes=999995-"])
      let behind = try served.get("/phim.mp4", ["Range: bytes=1000000-"])
      #expect(whole.text == film)
      #expect(whole.headers["content-type"] == "video/mp4")
      #expect(part.status == 206)
      #expect(part.text == "56789")
      #expect(part.headers["content-range"] == "bytes 999995-999999/1000000")
      #expect(behind.status == 416)
      #expect(behind.headers["content-range"] == "bytes */1000000")
    }
  }

  @Test func strangersAreForbiddenAndNobodyIsLentAnything() throws {
    try SiteOnDisk.small { site in
      let served = try ServedSite(site)
      for host in [
        "example.vn", "localhost.example.vn:\(served.port)", "127.0.0.1@example.vn", "0.0.0.0", "",
      ] {
        let answer = try served.get("/", ["Host: \(host)", "Origin: https://example.vn"])
        #expect(answer.status == 403, "\(host)")
        #expect(!answer.text.contains("Khe Mẫu"))
      }
      let foreign = try served.get("/", ["Origin: https://example.vn"])
      let preflight = try served.get(
        "/", method: "OPTIONS", ["Origin: https://example.vn", "Access-Control-Request-Method: GET"])
      let withoutHost = try served.exchange(Array("GET / HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
      #expect(foreign.status == 200)
      #expect(
        !(Array(foreign.headers.keys) + Array(preflight.headers.keys)).contains {
          $0.hasPrefix("access-control")
        })
      #expect(preflight.status == 405)
      #expect(preflight.headers["allow"] == "GET, HEAD")
      #expect(withoutHost.status == 403)
    }
  }

  @Test(arguments: [
    "/../content/site.yaml", "/thong-bao/../../content/site.yaml", "/%2e%2e/content/site.yaml",
    "/..%2fcontent%2fsite.yaml", "/%2e%2e%2fcontent/site.yaml", "/..%5ccontent%5csite.yaml",
    "/..\\content\\site.yaml",
    "//../content/site.yaml", "/.%00./content/site.yaml", "/content/site.yaml", "/site.yaml",
    "/.bangtin/../x",
    "file:///etc/passwd", "http://localhost/../etc/passwd", "/etc/passwd",
  ])
  func noPathLeavesTheSite(target: String) throws {
    try SiteOnDisk.small { site in
      let answer = try ServedSite(site).get(target)
      #expect([400, 404].contains(answer.status))
      #expect(!answer.text.contains("owner:"))
      #expect(!answer.text.contains("root:"))
    }
  }

  @Test func whateverIsSentTheNextOneIsAnswered() throws {
    try SiteOnDisk.small { site in
      let served = try ServedSite(site)
      let long = String(repeating: "a", count: 1_000_000)
      let dots = String(repeating: "/..", count: 300_000)
      let head = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
      let refused = [
        "GET /\(long)\(head)", "GET \(dots)\(head)", "GET /?\(long)\(head)", "GET /\0\(head)",
        "GET /%\(head)",
      ]
      for request in refused {
        let status = try served.exchange(Array(request.utf8)).status
        #expect([400, 414].contains(status), "\(request.prefix(20))")
      }
      let nonsense = [
        "", "\r\n\r\n", "GET\r\n\r\n", "GET /\r\n\r\n", long, "GET / HTTP/9.9\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n",
        "GET / HTTP/1.1\r\nX: \(long)\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab",
      ]
      for request in nonsense + ["\u{16}\u{3}\u{1}"] {
        let connection = try RawConnection(port: served.port)
        // The server may close before all is sent.
        try? connection.send(request)
      }
      let bytes = try RawConnection(port: served.port)
      try bytes.send([0x47, 0x45, 0x54, 0x20, 0xFF, 0xFE, 0x20, 0x0D, 0x0A, 0x0D, 0x0A])
      #expect(try served.get("/").status == 200)
      #expect(served.process.isRunning)
    }
  }

  @Test func tenThousandRequestsOnOneConnectionAreAnswered() throws {
    try SiteOnDisk.small(["content/a.txt": "A"]) { site in
      let served = try ServedSite(site)
      let connection = try RawConnection(port: served.port)
      var good = 0
      for _ in 0..<10_000 {
        try connection.send("GET /a.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
        if try connection.readResponse().text == "A" { good += 1 }
      }
      #expect(good == 10_000)
    }
  }

  @Test func slowClientsHoldNobodyUpAndAreLetGo() throws {
    try SiteOnDisk.small { site in
      let served = try ServedSite(site)
      let slow = try (0..<200).map { _ in try RawConnection(port: served.port) }
      for (i, connection) in slow.enumerated() {
        try connection.send(i % 2 == 0 ? "GET / HTTP/1.1\r\nHo" : "")
      }
      #expect(try served.get("/").status == 200)
      // A byte now and then buys no time.
      for connection in slow.prefix(50) {
        usleep(100_000)
        try connection.send("s")
      }
      for connection in slow { #expect(try connection.readToEnd().isEmpty) }
      #expect(try served.get("/").status == 200)
    }
  }

  @Test func aClientThatTakesNoBytesIsLetGo() throws {
    let film = String(repeating: "0123456789", count: 2_000_000)
    try SiteOnDisk.small(["content/phim.mp4": film]) { site in
      let served = try ServedSite(site)
      let lazy = try RawConnection(port: served.port)
      try lazy.send("GET /phim.mp4 HTTP/1.1\r\nHost: localhost\r\n\r\n")
      sleep(13)
      let received = try lazy.readToEnd().count
      #expect(received < film.utf8.count)
      #expect(try served.get("/").status == 200)
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
