import FlyingSocks

/// What `body` gives, if it does within `patience`; else it is cancelled, and the connection counts as gone.
func withDeadline<Result: Sendable>(
  _ patience: Duration, _ body: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask(operation: body)
    group.addTask {
      try await Task.sleep(for: patience)
      throw SocketError.disconnected
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw SocketError.disconnected }
    return first
  }
}
