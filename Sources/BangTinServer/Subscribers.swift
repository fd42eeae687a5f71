import Synchronization

/// The streams of events that are open.
final class Subscribers: Sendable {
  /// A browser opens at most six connections to one server. Streams must leave some of them for pages, so the oldest of
  /// a client's gives way to a new one, and comes back in a while.
  private static let mostOfOne = 4

  private struct Subscriber {
    let number: Int
    let client: String
    let stream: AsyncStream<String>.Continuation
  }

  private struct State {
    var next = 0
    /// The oldest first.
    var subscribers: [Subscriber] = []
  }

  private let state = Mutex(State())

  /// A new stream for `client`, which begins with `first`.
  func add(client: String, first: String) -> AsyncStream<String> {
    // A page that does not read is told the last few things only.
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
    let (number, oldest) = state.withLock { state -> (Int, Subscriber?) in
      state.next += 1
      let own = state.subscribers.indices.filter { state.subscribers[$0].client == client }
      let oldest = own.count < Self.mostOfOne ? nil : own.first.map { state.subscribers.remove(at: $0) }
      state.subscribers.append(Subscriber(number: state.next, client: client, stream: continuation))
      return (state.next, oldest)
    }
    oldest?.stream.yield(PageEvent.givingWay)
    oldest?.stream.finish()
    continuation.onTermination = { [weak self] _ in self?.remove(number) }
    continuation.yield(first)
    return stream
  }

  /// Sends `text` on every stream.
  func send(_ text: String) {
    for subscriber in state.withLock(\.subscribers) { subscriber.stream.yield(text) }
  }

  private func remove(_ number: Int) { state.withLock { $0.subscribers.removeAll { $0.number == number } } }
}
