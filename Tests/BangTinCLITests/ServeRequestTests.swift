import Foundation
import Testing

/// Requests to `bangtin serve` as a process, by clients with and without manners.
@Suite struct ServeRequestTests {
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

  /// Half of the descriptors are for connections: files must be opened too.
  @Test func connectionsBeyondTheLimitAreClosedAtOnce() throws {
    try SiteOnDisk.small(["content/a.txt": "A"]) { site in
      let served = try ServedSite(site, descriptors: 64)
      var held = try (0..<32).map { _ in try RawConnection(port: served.port) }
      for connection in held { try connection.send("GET /a.txt HTTP/1.1\r\n") }
      #expect(try RawConnection(port: served.port).readToEnd().isEmpty)
      for connection in held {
        try connection.send("Host: localhost\r\n\r\n")
        #expect(try connection.readResponse().text == "A")
      }
      held = []
      // The server hears of it a little later.
      let answered = (0..<100).contains { _ in
        usleep(50_000)
        return (try? served.get("/a.txt").text) == "A"
      }
      #expect(answered)
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
}
