import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, made on all cores.
  func concurrentMap<Result: Sendable, Failure: Error>(
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil,
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let chunks = Self.taperingChunks(of: count)
    let room = ResultRoom<Result>(count: count)
    let done = Counter()
    let failures = await withTaskGroup(of: (Int, Failure)?.self) { group in
      for (number, chunk) in chunks.enumerated() {
        group.addTask {
          do throws(Failure) {
            try room.fill(chunk) { index throws(Failure) in try transform(self[index]) }
            progress?(done.add(chunk.count), self.count)
            return nil
          } catch {
            return (number, error)
          }
        }
      }
      var failures: [Int: Failure] = [:]
      for await failure in group { if let (number, error) = failure { failures[number] = error } }
      return failures
    }
    if let first = failures.keys.min(), let error = failures[first] {
      for (number, chunk) in chunks.enumerated() where failures[number] == nil { room.clear(chunk) }
      throw error
    }
    return room.take()
  }

  /// Chunks large enough that tasks cost nothing, and smaller and smaller towards the end, so that cores finish together
  /// even when the last elements take long.
  private static func taperingChunks(of count: Int) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = 0
    while start < count {
      let size = Swift.max(1, Swift.min(64, (count - start) / 32))
      chunks.append(start..<start + size)
      start += size
    }
    return chunks
  }
}

/// Room for the results of several tasks, each of which fills parts of its own: of a million results there are no small
/// lists to be joined.
private final class ResultRoom<Result>: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Result>
  private let count: Int

  init(count: Int) {
    self.count = count
    start = .allocate(capacity: count)
  }

  deinit { start.deallocate() }

  /// Fills a part that nobody else does; after an error it is as empty as before.
  func fill<Failure: Error>(
    _ part: Range<Int>, _ result: (Int) throws(Failure) -> Result
  ) throws(Failure) {
    for index in part {
      do throws(Failure) {
        (start + index).initialize(to: try result(index))
      } catch {
        clear(part.lowerBound..<index)
        throw error
      }
    }
  }

  /// Empties a part that is full.
  func clear(_ part: Range<Int>) { (start + part.lowerBound).deinitialize(count: part.count) }

  /// The results of all parts, which must be full; none are left.
  func take() -> [Result] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      guard let first = buffer.baseAddress else { return }
      first.moveInitialize(from: start, count: count)
      initialized = count
    }
  }
}

/// Counts from several threads.
private final class Counter: Sendable {
  private let value = Mutex(0)

  func add(_ amount: Int) -> Int {
    value.withLock {
      $0 += amount
      return $0
    }
  }
}
