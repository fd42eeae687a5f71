import BangTin

/// What a browser is told.
struct Answer: Sendable {
  /// What follows the headers.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A stretch of a file.
    case file(OpenFile, Range<Int>)
    /// Word of every change, until the browser goes.
    case events(AsyncStream<String>)
  }

  var status: Status
  var headers: [(name: String, value: String)] = []
  var body: Body

  /// The few codes that the preview gives.
  enum Status: Int, Sendable {
    case ok = 200
    case partial = 206
    case moved = 301
    case found = 302
    case badRequest = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case pathTooLong = 414
    case rangeNotSatisfiable = 416
    case headTooLong = 431
    case failed = 500
  }
}

extension Answer {
  init(_ status: Status = .ok, _ type: MediaType, _ bytes: [UInt8]) {
    self.init(status: status, headers: [("Content-Type", type.text)], body: .bytes(bytes))
  }

  /// A line of plain text, in both languages.
  init(_ status: Status, vi: String, en: String) {
    self.init(status, .plainText, Array("\(vi) / \(en)\n".utf8))
  }

  /// The way to another address.
  init(_ status: Status, to location: String) {
    self.init(status, vi: "Xem", en: "See \(location)")
    headers.append(("Location", location))
  }
}

extension Answer {
  static let badRequest = Answer(.badRequest, vi: "Yêu cầu viết sai", en: "This is no request")
  static let pathTooLong = Answer(.pathTooLong, vi: "Địa chỉ quá dài", en: "The address is too long")
  static let headTooLong = Answer(.headTooLong, vi: "Yêu cầu quá dài", en: "The request is too long")
}
