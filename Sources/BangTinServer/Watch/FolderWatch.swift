public import BangTin
import Foundation

/// Tells when something in a site's folder may have changed.
public enum FolderWatch {
  /// Yields soon after each change below `content/` and `templates/`, one time for many. Where the system cannot tell,
  /// or has to watch more than `limit` folders, they are looked at again and again instead; `isPolling` is told so.
  public static func changes(
    of folder: SiteFolder, limit: Int = .max, isPolling: @escaping @Sendable () -> Void = {}
  ) -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let thread = Thread {
      #if os(Linux)
        if let watch = FolderEvents(folder: folder.path, limit: limit) {
          // What has changed since the site was listed and before all was watched.
          continuation.yield()
          while watch.wait() { continuation.yield() }
        }
      #endif
      isPolling()
      poll(folder, continuation)
    }
    thread.start()
    return stream
  }

  /// Looks once a second, or less often where a look takes long.
  private static func poll(_ folder: SiteFolder, _ continuation: AsyncStream<Void>.Continuation) {
    var last: SiteSource?
    while true {
      let start = ContinuousClock.now
      let source = try? folder.list()
      if let source, last.map({ !source.changes(since: $0, listedAt: .max).isEmpty }) ?? true {
        continuation.yield()
      }
      if source == nil, last != nil { continuation.yield() }
      last = source
      let took = start.duration(to: .now)
      Thread.sleep(forTimeInterval: max(1, 20 * Double(took.components.attoseconds) / 1e18))
    }
  }
}
