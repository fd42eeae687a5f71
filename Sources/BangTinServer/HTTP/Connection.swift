import BangTin
import FlyingSocks
import Foundation

/// One connection of a browser: requests are read and answered in turn until it has no more, or takes too long.
struct Connection: Sendable {
  /// For a whole request, from the first look for it; for each piece of an answer to be taken.
  static let patience = Duration.seconds(10)

  let socket: AsyncSocket
  let desk: AnswerDesk

  /// Serves the connection to its end.
  func run() async {
    defer { try? socket.close() }
    var rest: [UInt8] = []
    while let (head, next) = try? await withDeadline(
      Self.patience, { [rest] in try await readHead(after: rest) })
    {
      rest = next
      guard await answer(head) else { break }
    }
  }

  /// What came in as the head of a request.
  private enum Incoming: Sendable {
    case head(RequestHead)
    case refused(Answer)
  }

  /// The next head, and what came behind it. `rest` came behind the last one.
  private func readHead(after rest: [UInt8]) async throws -> (Incoming, [UInt8]) {
    var bytes = rest
    var searched = 0
    while true {
      if let end = Self.endOfHead(in: bytes, from: searched) {
        let head = RequestHead(bytes[..<end.lowerBound])
        return (head.map(Incoming.head) ?? .refused(.badRequest), Array(bytes[end.upperBound...]))
      }
      if bytes.count > RequestHead.longest {
        let hasLine = bytes.prefix(RequestHead.longest).contains(UInt8(ascii: "\n"))
        return (.refused(hasLine ? .headTooLong : .pathTooLong), [])
      }
      searched = max(0, bytes.count - 3)
      bytes += try await socket.read(atMost: 4096)
    }
  }

  /// Where the empty line lies that ends a head.
  private static func endOfHead(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let end = Array("\r\n\r\n".utf8)
    guard bytes.count >= end.count else { return nil }
    for i in start...max(start, bytes.count - end.count)
    where i + end.count <= bytes.count && bytes[i] == end[0] && bytes[i..<i + end.count].elementsEqual(end) {
      return i..<i + end.count
    }
    return nil
  }

  /// Whether another request may follow.
  private func answer(_ incoming: Incoming) async -> Bool {
    do {
      switch incoming {
      case .head(let head):
        let answer = await desk.answer(to: head)
        try await send(answer, isHead: head.method == "HEAD", keepsAlive: head.keepsAlive)
        if head.keepsAlive { return !answer.isEndless }
        if head.hasBody { await drain() }
      case .refused(let answer):
        try await send(answer, isHead: false, keepsAlive: false)
        await drain()
      }
    } catch {
      // The browser has gone, or takes nothing: there is nobody to tell.
    }
    return false
  }

  /// Reads on for a moment: a connection that is closed with bytes unread takes the answer with it.
  private func drain() async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    _ = try? await withDeadline(.seconds(2)) {
      for _ in 0..<2_000 { _ = try await socket.read(atMost: 4096) }
    }
  }
}

extension Connection {
  private func send(_ answer: Answer, isHead: Bool, keepsAlive: Bool) async throws {
    let head = answer.head(keepsAlive: keepsAlive)
    switch answer.body {
    case .bytes(let bytes):
      try await write(isHead ? head : head + bytes)
    case .file(let file, let range):
      try await write(head)
      var rest = isHead ? 0..<0 : range
      while !rest.isEmpty {
        let piece = try file.bytes(at: rest.lowerBound, count: min(rest.count, 65_536))
        // A file that has become shorter ends the connection: its length was promised.
        guard !piece.isEmpty else { throw SocketError.disconnected }
        try await write(piece)
        rest.removeFirst(piece.count)
      }
    case .events(let events):
      try await write(head)
      if !isHead { try await write(events) }
    }
  }

  /// Sends events until the browser goes.
  private func write(_ events: AsyncStream<String>) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { for await event in events { try await write(Array(event.utf8)) } }
      group.addTask { while true { _ = try await socket.read(atMost: 4096) } }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private func write(_ bytes: [UInt8]) async throws {
    // Most answers fit at once, and need nobody to watch the time.
    let data = Data(bytes)
    let sent = (try? socket.socket.write(data, from: 0)) ?? 0
    if sent == data.count { return }
    // By the piece: a slow reader has time for each.
    for start in stride(from: sent, to: data.count, by: 65_536) {
      let piece = data[start..<min(start + 65_536, data.count)]
      try await withDeadline(Self.patience) { try await socket.write(piece) }
    }
  }
}
