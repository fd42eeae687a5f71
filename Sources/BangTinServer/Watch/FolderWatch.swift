public import BangTin
import Foundation
import Synchronization

/// Tells when something in a site's folder may have changed.
public enum FolderWatch {
  /// Tells soon after each change below `content/` and `templates/` of it, of many together. Where the system cannot
  /// tell, or has to watch more than `limit` folders, they are looked at again and again instead; `isPolling` is told so.
  public static func changes(
    of folder: SiteFolder, limit: Int = .max, isPolling: @escaping @Sendable () -> Void = {}
  ) -> some AsyncSequence<FolderChange, Never> & Sendable {
    let (bell, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let news = News()
    let tell: @Sendable (FolderChange) -> Void = { change in
      news.add(change)
      continuation.yield()
    }
    let thread = Thread {
      #if os(Linux)
        if let watch = FolderEvents(folder: folder.path, limit: limit) {
          // What has changed since the site was listed and before all was watched.
          tell(.anything)
          while let change = watch.next() { tell(change) }
        }
      #endif
      isPolling()
      poll(folder, tell)
    }
    thread.start()
    return bell.compactMap { news.take() }
  }

  /// What has changed and was not yet told.
  private final class News: Sendable {
    private let news = Mutex(FolderChange?.none)

    func add(_ change: FolderChange) { news.withLock { $0 = $0?.union(change) ?? change } }

    func take() -> FolderChange? {
      news.withLock { news in
        defer { news = nil }
        return news
      }
    }
  }

  /// Looks once a second, or less often where a look takes long.
  private static func poll(_ folder: SiteFolder, _ tell: (FolderChange) -> Void) {
    var last: SiteSource?
    while true {
      let start = ContinuousClock.now
      let source = try? folder.list()
      if let source, last.map(source.differs) ?? true {
        tell(.anything)
      }
      if source == nil, last != nil { tell(.anything) }
      last = source
      let took = start.duration(to: .now)
      Thread.sleep(forTimeInterval: max(1, 20 * Double(took.components.attoseconds) / 1e18))
    }
  }
}
