import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform` in the order of the elements, made on all cores.
  func concurrentMap<Result: Sendable, Failure: Error>(
    progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil,
    _ transform: @escaping @Sendable (Element) throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    // Chunks are small enough that cores finish together, and large enough that tasks cost nothing.
    let size = Swift.max(1, Swift.min(64, count / 16))
    let done = Counter()
    var chunks = await withTaskGroup(of: (Int, Swift.Result<[Result], Failure>).self) { group in
      for start in stride(from: 0, to: count, by: size) {
        let slice = self[start..<Swift.min(start + size, count)]
        group.addTask {
          do throws(Failure) {
            var results: [Result] = []
            results.reserveCapacity(slice.count)
            for element in slice { results.append(try transform(element)) }
            progress?(done.add(slice.count), self.count)
            return (start, .success(results))
          } catch {
            return (start, .failure(error))
          }
        }
      }
      var chunks: [(Int, Swift.Result<[Result], Failure>)] = []
      for await chunk in group { chunks.append(chunk) }
      return chunks.sorted { $0.0 < $1.0 }
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    // Of a million results there is no second copy.
    for index in chunks.indices {
      results += try chunks[index].1.get()
      chunks[index].1 = .success([])
    }
    return results
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
