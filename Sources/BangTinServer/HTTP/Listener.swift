import FlyingSocks
import Synchronization

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
  private let socket: AsyncSocket

  /// Listens at `address`, whose sockets `pool` waits for.
  init(at address: some SocketAddress, pool: some AsyncSocketPool) throws(Refusal) {
    do {
      let socket = try Socket(domain: Int32(type(of: address).family))
      do {
        try socket.setValue(true, for: .localAddressReuse)
        // Inherited by connections: the last piece of an answer does not wait for more.
        var on: Int32 = 1
        setsockopt(
          socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
        try socket.bind(to: address)
        try socket.listen()
        port = try socket.sockname().port
        self.socket = try AsyncSocket(socket: socket, pool: pool)
      } catch {
        try? socket.close()
        throw error
      }
    } catch {
      throw Refusal(error)
    }
  }

  /// No longer listens.
  func close() { try? socket.close() }

  /// Serves every connection by `serve`, which is told where it comes from; those beyond `limit` are closed at once.
  func run(limit: ConnectionLimit, _ serve: @escaping @Sendable (AsyncSocket, _ client: String) async -> Void)
    async
  {
    await withDiscardingTaskGroup { group in
      while !Task.isCancelled {
        guard let connection = try? await socket.accept() else {
          // All descriptors in use, or the connection already gone: the next one may do better.
          try? await Task.sleep(for: .milliseconds(50))
          continue
        }
        guard limit.enter() else {
          try? connection.close()
          continue
        }
        group.addTask {
          await serve(connection, (try? connection.socket.remotePeer().host) ?? "")
          limit.leave()
        }
      }
    }
  }
}

/// How many connections are open, at all addresses together.
final class ConnectionLimit: Sendable {
  private let most: Int
  private let open = Mutex(0)

  init(most: Int) { self.most = most }

  /// Whether one more may be open; it is counted then.
  func enter() -> Bool {
    open.withLock { open in
      guard open < most else { return false }
      open += 1
      return true
    }
  }

  func leave() { open.withLock { $0 -= 1 } }
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
  fileprivate var port: UInt16 {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: 0
    }
  }

  fileprivate var host: String {
    switch self {
    case .ip4(let host, _), .ip6(let host, _), .unix(let host): host
    }
  }
}
