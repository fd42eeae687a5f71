import FlyingFox
import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One address at which the server listens.
struct Listener: Sendable {
  /// Why nobody can listen there.
  enum Refusal: Error, Equatable {
    case portTaken
    /// This machine has no such address.
    case noAddress
    case other(String)
  }

  /// The port, also where the system has chosen it.
  let port: UInt16
  /// Ends when the server does, by an error or because it is cancelled.
  let running: Task<Void, any Error>

  /// Begins to listen at `address`.
  static func start(
    at address: any SocketAddress, clock: RequestClock, handler: PageHandler
  ) async throws(Refusal) -> Listener {
    let pool = PatientPool(pool: HTTPServer.defaultPool(), clock: clock)
    let server = HTTPServer(address: address, pool: pool, logger: .disabled, handler: handler)
    let (outcomes, outcome) = AsyncStream.makeStream(of: Result<UInt16, Refusal>.self)
    let running = Task {
      do {
        try await server.run()
      } catch {
        outcome.yield(.failure(Refusal(error)))
        throw error
      }
    }
    let ready = Task {
      try await server.waitUntilListening(timeout: 5)
      if let port = await server.listeningAddress?.port { outcome.yield(.success(port)) }
    }
    defer { ready.cancel() }
    for await first in outcomes {
      do throws(Refusal) {
        return Listener(port: try first.get(), running: running)
      } catch {
        running.cancel()
        throw error
      }
    }
    throw .other("")
  }
}

extension Listener.Refusal {
  fileprivate init(_ error: any Error) {
    guard case SocketError.failed(_, let code, let message) = error else {
      self = .other("\(error)")
      return
    }
    switch code {
    case EADDRINUSE, EACCES: self = .portTaken
    case EADDRNOTAVAIL, EAFNOSUPPORT: self = .noAddress
    default: self = .other(message)
    }
  }
}

extension Socket.Address {
  fileprivate var port: UInt16? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    }
  }
}
