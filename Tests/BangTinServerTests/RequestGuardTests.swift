import Testing

@testable import BangTinServer

@Suite struct RequestGuardTests {
  private let local = RequestGuard()

  @Test(arguments: [
    "localhost", "localhost:4000", "LOCALHOST:4000", "127.0.0.1", "127.0.0.1:4000", "[::1]", "[::1]:4000",
    "localhost:1", "localhost:65535",
  ])
  func theNamesOfThisMachineAreAnswered(host: String) {
    let actual = local.refusal(of: WebRequest(path: "/", host: host))
    #expect(actual == nil)
  }

  @Test(arguments: [
    nil, "", ":", ":4000", "example.vn", "example.vn:4000", "localhost.example.vn", "localhost:",
    "localhost:0x50",
    "localhost:65536", "localhost:-1", "localhost:4000:4000", "localhost:4000@example.vn", "user@localhost",
    "127.0.0.1.nip.io", "127.0.0.2", "127.1", "2130706433", "0.0.0.0", "::1", "[::1", "[::1]x",
    "[::ffff:127.0.0.1]",
    "localhost ", " localhost", "localhost,example.vn", "192.168.1.23:4000", "localhost:４０００",
  ])
  func everyOtherHostIsForbidden(host: String?) {
    let actual = local.refusal(of: WebRequest(path: "/", host: host))?.status
    #expect(actual == .forbidden)
  }

  @Test func theSharedAddressIsAnsweredToo() {
    let shared = RequestGuard(addresses: ["192.168.1.23"])
    let actual = shared.refusal(of: WebRequest(path: "/", host: "192.168.1.23:4000"))
    let other = shared.refusal(of: WebRequest(path: "/", host: "192.168.1.24:4000"))?.status
    #expect(actual == nil)
    #expect(other == .forbidden)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", ""])
  func onlyReadingIsAllowed(method: String) throws {
    let answer = try #require(local.refusal(of: WebRequest(method: method, path: "/", host: "localhost")))
    #expect(answer.status == .methodNotAllowed)
    #expect(answer.header("Allow") == "GET, HEAD")
  }

  @Test func anAddressThatIsFarTooLongIsRefused() {
    let long = String(repeating: "a", count: RequestGuard.longestTarget)
    let fits = local.refusal(of: WebRequest(path: "/" + long.dropFirst(), host: "localhost"))
    let path = local.refusal(of: WebRequest(path: "/" + long, host: "localhost"))?.status
    let query = local.refusal(of: WebRequest(path: "/", query: long, host: "localhost"))?.status
    #expect(fits == nil)
    #expect(path == .pathTooLong)
    #expect(query == .pathTooLong)
  }
}
