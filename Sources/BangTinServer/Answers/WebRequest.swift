/// What a browser asks for, as it was sent.
struct WebRequest: Sendable {
  /// `GET`, `HEAD` …
  var method = "GET"
  /// The raw path: escapes are not yet decoded.
  var path: String
  /// The raw text behind the first `?`.
  var query = ""
  var host: String?
  /// The header `Range`; `nil` also where `If-Range` came with it: nothing here has a validator to compare.
  var range: String?
  /// The header `Last-Event-ID`: the version that a browser showed when its stream broke off.
  var lastEvent: String?

  /// The value of a parameter of the query, with its escapes.
  func parameter(_ name: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix(name + "=") }.map {
      String($0.dropFirst(name.utf8.count + 1))
    }
  }
}
