import Synchronization
import Testing

@testable import BangTin

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 15, 16, 17, 1000, 5000])
  func resultsStandInTheOrderOfTheElements(count: Int) async {
    let done = Mutex(0)
    let actual = await Array(0..<count).concurrentMap(
      progress: { number, all in done.withLock { $0 = max($0, all == count ? number : -1) } },
      { "\($0)" })
    #expect(actual == (0..<count).map(String.init))
    #expect(done.withLock(\.self) == count)
  }

  @Test func theFirstErrorIsThrownAndNothingIsHeld() async {
    let living = Counted.Living()
    await #expect(throws: Failure(number: 500)) {
      _ = try await Array(0..<1000).concurrentMap { number throws(Failure) in
        if number == 500 || number == 900 { throw Failure(number: number) }
        return Counted(living)
      }
    }
    #expect(living.count.withLock(\.self) == 0)
    let results = await Array(0..<1000).concurrentMap { _ in Counted(living) }
    #expect(living.count.withLock(\.self) == results.count)
  }
}

private struct Failure: Error, Equatable {
  let number: Int
}

/// Tells how many of its kind there are.
private final class Counted: Sendable {
  final class Living: Sendable {
    let count = Mutex(0)
  }

  private let living: Living

  init(_ living: Living) {
    self.living = living
    living.count.withLock { $0 += 1 }
  }

  deinit { living.count.withLock { $0 -= 1 } }
}
