import FlyingSocks

/// Waits for sockets as FlyingFox does, but not for ever: whoever does not send a whole request, or does not take its
/// answer, in time is let go, and so are those who are too many.
struct PatientPool<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool
  let clock: RequestClock

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    guard let peer = try? socket.remotePeer() else {
      // It listens. A short queue keeps a flood of connections in the system instead of here.
      try? socket.listen(maxPendingConnection: 64)
      return try await pool.suspendSocket(socket, untilReadyFor: events)
    }
    guard let deadline = clock.beginWaiting(peer, isReading: events.contains(.read)) else {
      throw SocketError.disconnected
    }
    defer { clock.endWaiting() }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.suspendSocket(socket, untilReadyFor: events) }
        group.addTask {
          try await Task.sleep(until: deadline, clock: .continuous)
          throw SocketError.disconnected
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      clock.forget(peer)
      throw error
    }
  }
}
