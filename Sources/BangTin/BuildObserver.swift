/// Who is told how a build goes on: the engine itself knows no clock and no console.
public struct BuildObserver: Sendable {
  /// The parts of a build, in their order.
  public enum Stage: String, Sendable, CaseIterable {
    case recall, settings, templates, parse, assemble, route, link, check, render, publish, remember
  }

  /// Told that a stage begins.
  public let began: @Sendable (Stage) -> Void
  /// Told of files read or rendered and of all of them, from any thread.
  public let progress: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Told when the output folder begins to be written to, and when that is over.
  public let writing: @Sendable (Bool) -> Void

  /// By default nobody is told.
  public init(
    began: @escaping @Sendable (Stage) -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
    writing: @escaping @Sendable (Bool) -> Void = { _ in }
  ) {
    self.began = began
    self.progress = progress
    self.writing = writing
  }
}
