import Testing

@testable import BangTinServer

@Suite struct RequestHeadTests {
  @Test func aHeadIsReadAsItWasSent() throws {
    let head = try #require(
      RequestHead("GET /a%20b?c=d?e HTTP/1.1\r\nHost: localhost:4000\r\nX-A:  1 \r\nx-a: 2\r\nEmpty:".utf8))
    #expect(head.method == "GET")
    #expect(head.path == "/a%20b")
    #expect(head.query == "c=d?e")
    #expect(head["host"] == "localhost:4000")
    #expect(head["x-a"] == "1, 2")
    #expect(head["empty"] == "")
    #expect(head["none"] == nil)
  }

  @Test(arguments: [
    ("HTTP/1.1", "A: b", true), ("HTTP/1.1", "Connection: close", false),
    ("HTTP/1.1", "Connection: CLOSE", false),
    ("HTTP/1.0", "A: b", false), ("HTTP/1.0", "Connection: keep-alive", true),
    ("HTTP/1.1", "Content-Length: 0", true),
    ("HTTP/1.1", "Content-Length: 5", false), ("HTTP/1.1", "Transfer-Encoding: chunked", false),
  ])
  func aConnectionIsKeptWhereTheNextRequestIsSureToBegin(version: String, field: String, expected: Bool) {
    let actual = RequestHead("GET / \(version)\r\n\(field)".utf8)?.keepsAlive
    #expect(actual == expected)
  }

  @Test(arguments: [
    "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", " GET / HTTP/1.1", "GET / HTTP/2",
    "GET / http/1.1",
    "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\n a: b",
    "GET / HTTP/1.1\r\n: b",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b", "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
    "GET / HTTP/1.1\r\nA: b\r\n c", "GET / HTTP/1.1\r\nA: b\0c", "GET / HTTP/1.1\r\nA: b\rc",
    "G\u{C9}T / HTTP/1.1",
    "GET / HTTP/1.1\r\n\r\n",
  ])
  func whatABrowserWouldNotSendIsNoHead(text: String) {
    let actual = RequestHead(text.utf8)
    #expect(actual == nil)
  }

  @Test func bytesThatAreNoTextAreNoHead() {
    let actual = RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1".utf8))
    #expect(actual == nil)
  }
}
