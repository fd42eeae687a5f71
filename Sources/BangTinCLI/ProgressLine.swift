import Synchronization

/// How far a long build is, on one line of a terminal that is written over and taken away again.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let shown = Mutex(ContinuousClock.Instant?.none)
  private let isVisible = Console.error.isStyled

  /// Shows the state, from the second second on and ten times a second at most.
  @Sendable func update(done: Int, all: Int) {
    let now = ContinuousClock.now
    guard isVisible, start.duration(to: now) > .seconds(1) else { return }
    shown.withLock { last in
      if let last, last.duration(to: now) < .milliseconds(100) { return }
      last = now
      try? Console.error.write("\r\u{1B}[2K\(done)/\(all)")
    }
  }

  /// Takes the line away.
  func clear() {
    shown.withLock { last in
      if last != nil { try? Console.error.write("\r\u{1B}[2K") }
      last = nil
    }
  }
}
