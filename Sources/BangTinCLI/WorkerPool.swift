import Dispatch
import Foundation
import Synchronization

/// The threads on which all of the command's tasks run.
///
/// Swift's own pool is not used since on Linux its threads are watched through `/proc`: the process is
/// killed without a word when files cannot be opened for a moment.
final class WorkerPool: TaskExecutor {
  /// Room for parsers that descend with their input.
  private static let stackSize = 8 << 20

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  /// Starts the first thread.
  init() { start() }

  /// Starts the others, so that there are `threads` in all; without a number, as many as there are cores.
  func grow(to threads: Int?) {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    for _ in 1..<max(1, threads) { start() }
  }

  /// Starts a thread, which ends with the process.
  private func start() {
    let thread = Thread { [self] in
      while true { runNext() }
    }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func runNext() {
    waiting.wait()
    let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    job?.runSynchronously(on: asUnownedTaskExecutor())
  }
}
