import FlyingSocks
import Synchronization

/// How long each connection has taken for its request, and how many wait.
final class RequestClock: Sendable {
  /// For a whole request, from the first look for it; for each piece of an answer to be taken.
  private let patience: Duration
  /// The most connections that may wait at one time.
  private let most: Int

  private struct State {
    var waiting = 0
    var deadlines: [Socket.Address: ContinuousClock.Instant] = [:]
  }

  private let state = Mutex(State())

  init(patience: Duration = .seconds(10), most: Int = 512) {
    self.patience = patience
    self.most = most
  }

  /// Until when `peer` may be waited for; `nil` when too many wait already.
  func beginWaiting(_ peer: Socket.Address, isReading: Bool) -> ContinuousClock.Instant? {
    let now = ContinuousClock.now
    return state.withLock { state in
      guard state.waiting < most else { return nil }
      state.waiting += 1
      guard isReading else { return now + patience }
      // One that has passed belongs to a connection that ended by itself, whose port is in use again.
      if let deadline = state.deadlines[peer], deadline > now { return deadline }
      if state.deadlines.count > 4 * most { state.deadlines = state.deadlines.filter { $0.value > now } }
      state.deadlines[peer] = now + patience
      return now + patience
    }
  }

  func endWaiting() { state.withLock { $0.waiting -= 1 } }

  /// The request of `peer` is whole, or will never be: the next one has its own time.
  func forget(_ peer: Socket.Address) { _ = state.withLock { $0.deadlines.removeValue(forKey: peer) } }
}
