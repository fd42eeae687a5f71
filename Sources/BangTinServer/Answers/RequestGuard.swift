/// What is refused before anything is looked for. The preview answers to its own names only: a page from elsewhere
/// that makes its own name lead here ("DNS rebinding") is told nothing.
struct RequestGuard: Sendable {
  /// The longest path with its query, in bytes.
  static let longestTarget = 8192

  /// Lower case, without a port.
  private let hosts: Set<String>

  /// `addresses` are those, besides the names of this machine, under which it may be asked: none, or its own in the
  /// local network.
  init(addresses: [String] = []) {
    hosts = Set(["localhost", "127.0.0.1", "[::1]"] + addresses.map { $0.lowercased() })
  }

  /// Why `request` is not answered; `nil` when it is.
  func refusal(of request: WebRequest) -> Answer? {
    guard let host = request.host, allows(host) else {
      return Answer(
        .forbidden, vi: "Trang xem thử không trả lời tên máy này",
        en: "The preview does not answer to this host")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      var answer = Answer(.methodNotAllowed, vi: "Chỉ xem được", en: "Only GET and HEAD")
      answer.headers.append(("Allow", "GET, HEAD"))
      return answer
    }
    guard request.path.utf8.count + request.query.utf8.count <= Self.longestTarget else {
      return .pathTooLong
    }
    return nil
  }

  /// Whether a `Host` header names this server; any port will do, since a tunnel may change it.
  private func allows(_ header: String) -> Bool {
    let host = header.lowercased()
    if hosts.contains(host) { return true }
    guard let colon = host.utf8.lastIndex(of: UInt8(ascii: ":")) else { return false }
    let port = host[colon...].dropFirst()
    guard (1...5).contains(port.utf8.count), port.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let number = Int(port), number <= 65535
    else { return false }
    return hosts.contains(String(host[..<colon]))
  }
}
