public import BangTin
import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The preview server: pages of a `LiveSite` for the browsers of this machine, or, if asked, of the local network.
///
/// Sockets and waiting are FlyingFox's. Its own `HTTPServer` is not used: it has no deadline for a request and no limit
/// to its length, and the time that it takes to read a line grows with the square of it.
public struct PreviewServer: Sendable {
  /// Why the server cannot run.
  public enum Failure: Error, Equatable {
    /// Neither the port nor the next ones are free.
    case noFreePort(UInt16)
    /// In the system's words.
    case system(String)
  }

  /// The port at which it listens at all its addresses.
  public let port: UInt16
  private let site: LiveSite
  private let listeners: [Listener]
  private let pool: any AsyncSocketPool
  private let requestGuard: RequestGuard

  /// How many ports are tried, from the one that was asked for.
  private static let attempts: UInt16 = 20
  /// The most connections at one time: half of the files that the process may open are left for the site.
  private static var mostConnections: Int { min(512, Int(getdtablesize()) / 2) }

  /// Begins to listen on the loopback addresses and at `address` (IPv4) if there is one: at `port`, or else at the next
  /// one that is free; 0 is any.
  public init(site: LiveSite, port wanted: UInt16, address: String? = nil) async throws(Failure) {
    self.site = site
    requestGuard = RequestGuard(addresses: [address].compactMap(\.self))
    let pool = SocketPool.make()
    self.pool = pool
    do { try await pool.prepare() } catch { throw .system("\(error)") }
    for step in 0..<Self.attempts {
      let (port, isTooLarge) = wanted.addingReportingOverflow(wanted == 0 ? 0 : step)
      if isTooLarge { break }
      if let listeners = try Self.listen(at: port, address, pool), let first = listeners.first {
        self.listeners = listeners
        self.port = first.port
        return
      }
    }
    throw .noFreePort(wanted)
  }

  /// Serves until the task is cancelled, and makes the site anew after each of `changes`.
  public func run(
    watching changes: some AsyncSequence<FolderChange, Never> & Sendable
  ) async throws(Failure) {
    let limit = ConnectionLimit(most: Self.mostConnections)
    let failure = await withTaskGroup(of: Failure?.self) { group in
      group.addTask {
        do {
          try await pool.run()
          return nil
        } catch {
          return .system("\(error)")
        }
      }
      for listener in listeners {
        group.addTask {
          await listener.run(limit: limit) { socket, client in
            let desk = AnswerDesk(site: site, requestGuard: requestGuard, client: client)
            await Connection(socket: socket, desk: desk).run()
          }
          return nil
        }
      }
      group.addTask {
        for await change in changes { await site.update(after: change) }
        return nil
      }
      group.addTask {
        while (try? await Task.sleep(for: .seconds(10))) != nil { await site.updateIfDue() }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
    if let failure, !Task.isCancelled { throw failure }
  }

  /// `nil` when the port is taken at one of the addresses.
  private static func listen(
    at port: UInt16, _ address: String?, _ pool: some AsyncSocketPool
  ) throws(Failure) -> [Listener]? {
    var listeners: [Listener] = []
    do throws(Listener.Refusal) {
      let first = try Listener(at: ip4("127.0.0.1", port), pool: pool)
      listeners.append(first)
      do throws(Listener.Refusal) {
        listeners.append(try Listener(at: ip6("::1", first.port), pool: pool))
      } catch .noAddress {
        // A machine without IPv6 has no [::1].
      }
      if let address { listeners.append(try Listener(at: ip4(address, first.port), pool: pool)) }
      return listeners
    } catch {
      for listener in listeners { listener.close() }
      if error == .portTaken { return nil }
      throw .system("\(error)")
    }
  }

  private static func ip4(_ address: String, _ port: UInt16) throws(Listener.Refusal) -> sockaddr_in {
    do { return try sockaddr_in.inet(ip4: address, port: port) } catch { throw .noAddress }
  }

  private static func ip6(_ address: String, _ port: UInt16) throws(Listener.Refusal) -> sockaddr_in6 {
    do { return try sockaddr_in6.inet6(ip6: address, port: port) } catch { throw .noAddress }
  }
}
