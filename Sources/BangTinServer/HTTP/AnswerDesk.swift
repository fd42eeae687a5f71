/// Where requests meet the site.
struct AnswerDesk: Sendable {
  let site: LiveSite
  let requestGuard: RequestGuard
  /// The address from which the connection comes, without its port.
  var client = ""

  func answer(to head: RequestHead) async -> Answer {
    let request = WebRequest(head)
    if let refusal = requestGuard.refusal(of: request) { return refusal }
    if request.path == "/" + Snapshot.ownFolder + "events" {
      return await site.events(shown: request.lastEvent ?? request.parameter("version") ?? "", client: client)
    }
    return await site.snapshot.answer(to: request)
  }
}

extension WebRequest {
  init(_ head: RequestHead) {
    self.init(
      method: head.method, path: head.path, query: head.query, host: head["host"],
      range: head["if-range"] == nil ? head["range"] : nil, lastEvent: head["last-event-id"])
  }
}
