extension Answer {
  /// Sent with every answer: nothing is kept, guessed, or lent to pages of other sites.
  private static let always = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
  ]

  /// Status line and headers, with the empty line. `keepsAlive`: whether another request may follow.
  func head(keepsAlive: Bool) -> [UInt8] {
    var fields = Self.always + headers
    switch body {
    case .bytes(let bytes): fields.append(("Content-Length", String(bytes.count)))
    case .file(_, let range): fields.append(("Content-Length", String(range.count)))
    case .events: break
    }
    fields.append(("Connection", keepsAlive && !isEndless ? "keep-alive" : "close"))
    let lines = fields.map { "\($0): \($1)\r\n" }.joined()
    return Array("HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n\(lines)\r\n".utf8)
  }

  /// Whether it ends only with its connection.
  var isEndless: Bool {
    if case .events = body { true } else { false }
  }
}

extension Answer.Status {
  /// The words behind the number (RFC 9110 §15).
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .partial: "Partial Content"
    case .moved: "Moved Permanently"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .pathTooLong: "URI Too Long"
    case .rangeNotSatisfiable: "Range Not Satisfiable"
    case .headTooLong: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    }
  }
}
