import BangTin
import Synchronization

/// How long each stage of a build took.
final class Timings: Sendable {
  private struct State {
    var stage: BuildObserver.Stage?
    var began = ContinuousClock.now
    var lines: [(stage: BuildObserver.Stage, took: Duration)] = []
  }

  private let state = Mutex(State())

  /// Ends the stage that runs, and begins the next one.
  @Sendable func begin(_ stage: BuildObserver.Stage?) {
    let now = ContinuousClock.now
    state.withLock { state in
      if let running = state.stage { state.lines.append((running, state.began.duration(to: now))) }
      state.stage = stage
      state.began = now
    }
  }

  /// A line for each stage since the last call: its name and milliseconds.
  func text() -> String {
    begin(nil)
    return state.withLock { state in
      defer { state.lines = [] }
      return state.lines.map { line in
        let (seconds, attoseconds) = line.took.components
        let tenths = (seconds * 10_000) + attoseconds / 100_000_000_000_000
        return "\(line.stage.rawValue): \(tenths / 10).\(tenths % 10) ms\n"
      }.joined()
    }
  }
}
