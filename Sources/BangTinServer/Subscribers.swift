import Synchronization

/// The streams of events that are open.
final class Subscribers: Sendable {
  /// The most at one time; a browser opens six to one server.
  private static let most = 64

  private struct State {
    var next = 0
    var streams: [Int: AsyncStream<String>.Continuation] = [:]
  }

  private let state = Mutex(State())

  /// A new stream, which begins with `first`; `nil` when there are too many.
  func add(first: String) -> AsyncStream<String>? {
    // A page that does not read is told the last few things only.
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
    let number = state.withLock { state -> Int? in
      guard state.streams.count < Self.most else { return nil }
      state.next += 1
      state.streams[state.next] = continuation
      return state.next
    }
    guard let number else { return nil }
    continuation.onTermination = { [weak self] _ in self?.remove(number) }
    continuation.yield(first)
    return stream
  }

  /// Sends `text` on every stream.
  func send(_ text: String) {
    for stream in state.withLock({ Array($0.streams.values) }) { stream.yield(text) }
  }

  private func remove(_ number: Int) { _ = state.withLock { $0.streams.removeValue(forKey: number) } }
}
