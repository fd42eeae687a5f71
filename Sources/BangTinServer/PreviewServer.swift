import FlyingSocks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The preview server: pages of a `LiveSite` for the browsers of this machine, or, if asked, of the local network.
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
  private let listeners: [Listener]

  /// How many ports are tried, from the one that was asked for.
  private static let attempts: UInt16 = 20

  /// Begins to listen on the loopback addresses and at `address` (IPv4) if there is one: at `port`, or else at the next
  /// one that is free; 0 is any. Pages are made by `executor`.
  public init(
    site: LiveSite, port wanted: UInt16, address: String? = nil, executor: (any TaskExecutor)? = nil
  ) async throws(Failure) {
    let clock = RequestClock()
    let handler = PageHandler(
      site: site, requestGuard: RequestGuard(addresses: [address].compactMap(\.self)), clock: clock,
      executor: executor)
    for step in 0..<Self.attempts {
      let (port, isTooLarge) = wanted.addingReportingOverflow(wanted == 0 ? 0 : step)
      if isTooLarge { break }
      if let listeners = try await Self.listen(at: port, address, clock, handler), let first = listeners.first
      {
        self.listeners = listeners
        self.port = first.port
        return
      }
    }
    throw .noFreePort(wanted)
  }

  /// Serves until the task is cancelled or an address fails, watching the folder of `site` meanwhile.
  public func run(watching changes: AsyncStream<Void>, of site: LiveSite) async throws(Failure) {
    let listeners = listeners
    let failure = await withTaskGroup(of: Failure?.self) { group in
      for listener in listeners {
        group.addTask {
          await withTaskCancellationHandler {
            do {
              try await listener.running.value
              return nil
            } catch {
              return .system("\(error)")
            }
          } onCancel: {
            listener.running.cancel()
          }
        }
      }
      group.addTask {
        for await _ in changes { await site.update() }
        return nil
      }
      group.addTask {
        while (try? await Task.sleep(for: .seconds(10))) != nil {
          await site.heartbeat()
          await site.updateIfDue()
        }
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
    at port: UInt16, _ address: String?, _ clock: RequestClock, _ handler: PageHandler
  ) async throws(Failure) -> [Listener]? {
    var listeners: [Listener] = []
    do throws(Listener.Refusal) {
      let first = try await Listener.start(at: ip4("127.0.0.1", port), clock: clock, handler: handler)
      listeners.append(first)
      do throws(Listener.Refusal) {
        listeners.append(try await Listener.start(at: ip6("::1", first.port), clock: clock, handler: handler))
      } catch .noAddress {
        // A machine without IPv6 has no [::1].
      }
      if let address {
        listeners.append(
          try await Listener.start(at: ip4(address, first.port), clock: clock, handler: handler))
      }
      return listeners
    } catch {
      for listener in listeners { listener.running.cancel() }
      if error == .portTaken { return nil }
      throw .system("\(error)")
    }
  }

  private static func ip4(_ address: String, _ port: UInt16) throws(Listener.Refusal) -> any SocketAddress {
    do { return try sockaddr_in.inet(ip4: address, port: port) } catch { throw .noAddress }
  }

  private static func ip6(_ address: String, _ port: UInt16) throws(Listener.Refusal) -> any SocketAddress {
    do { return try sockaddr_in6.inet6(ip6: address, port: port) } catch { throw .noAddress }
  }
}
