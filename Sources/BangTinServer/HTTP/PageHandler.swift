import BangTin
import FlyingFox
import FlyingSocks
import Foundation

/// Between FlyingFox and the answers: requests come in, answers go out.
struct PageHandler: HTTPHandler {
  let site: LiveSite
  let requestGuard: RequestGuard
  let clock: RequestClock
  /// The threads on which pages are made.
  let executor: (any TaskExecutor)?

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    if let peer = request.peer { clock.forget(peer) }
    let asked = WebRequest(request)
    let snapshot = await site.snapshot
    let answer = await withTaskExecutorPreference(executor) {
      requestGuard.refusal(of: asked) ?? snapshot.answer(to: asked)
    }
    return await response(to: asked, answer)
  }

  private func response(to request: WebRequest, _ answer: Answer) async -> HTTPResponse {
    var headers = HTTPHeaders()
    for (name, value) in Self.always + answer.headers { headers[HTTPHeader(name)] = value }
    let status = HTTPStatusCode(answer.status.rawValue, phrase: answer.status.phrase)
    let isHead = request.method == "HEAD"
    switch answer.body {
    case .bytes(let bytes):
      headers[.contentLength] = String(bytes.count)
      return HTTPResponse(statusCode: status, headers: headers, body: isHead ? Data() : Data(bytes))
    case .file(let file, let range):
      headers[.contentLength] = String(range.count)
      if isHead { return HTTPResponse(statusCode: status, headers: headers) }
      let body = HTTPBodySequence(from: FileBody(file: file, range: range), count: range.count)
      return HTTPResponse(statusCode: status, headers: headers, body: body)
    case .events(let shown):
      headers[.contentType] = MediaType.events.text
      if isHead { return HTTPResponse(statusCode: status, headers: headers) }
      guard let events = await site.events(shown: shown) else {
        return HTTPResponse(statusCode: .serviceUnavailable, headers: headers)
      }
      return HTTPResponse(
        statusCode: status, headers: headers, body: HTTPBodySequence(from: EventBody(events: events)))
    }
  }

  /// Nothing is kept, guessed, or lent to pages of other sites.
  private static let always = [
    ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("Referrer-Policy", "same-origin"),
  ]
}

extension WebRequest {
  init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      host: request.headers[.host],
      range: request.headers[HTTPHeader("If-Range")] == nil ? request.headers[.range] : nil,
      lastEvent: request.headers[HTTPHeader("Last-Event-ID")])
  }
}

extension HTTPRequest {
  /// Whose it is, as the pool of sockets names it.
  fileprivate var peer: Socket.Address? {
    switch remoteAddress {
    case .ip4(let address, let port): .ip4(address, port: port)
    case .ip6(let address, let port): .ip6(address, port: port)
    default: nil
    }
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
    case .failed: "Internal Server Error"
    case .unavailable: "Service Unavailable"
    }
  }
}
