import Dispatch
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The threads on which all of the command's tasks run.
///
/// Swift's own pool is not used since on Linux its threads are watched through `/proc`: the process is
/// killed without a word when files cannot be opened for a moment.
final class WorkerPool: TaskExecutor {
  /// Room for parsers that descend with their input.
  private static let stackSize = 8 << 20

  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)

  /// Starts the first thread; `nil` where the system allows none.
  init?() {
    guard start() else { return nil }
  }

  /// Starts the others, so that there are `threads` in all; without a number, as many as there are cores. Fewer do.
  func grow(to threads: Int?) {
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    for _ in 1..<max(1, threads) { _ = start() }
  }

  /// Starts a thread, which ends with the process. By `pthread_create`, since `Thread` does not tell when it fails.
  private func start() -> Bool {
    withUnsafeTemporaryAllocation(of: pthread_attr_t.self, capacity: 1) { attributes in
      guard let attributes = attributes.baseAddress, pthread_attr_init(attributes) == 0 else { return false }
      defer { pthread_attr_destroy(attributes) }
      pthread_attr_setstacksize(attributes, Self.stackSize)
      return start(attributes)
    }
  }

  private func start(_ attributes: UnsafePointer<pthread_attr_t>) -> Bool {
    #if canImport(Glibc)
      var thread = pthread_t()
    #else
      var thread: pthread_t?
    #endif
    let me = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, attributes,
      { me in
        let me: UnsafeMutableRawPointer? = me
        guard let me else { return nil }
        let pool = Unmanaged<WorkerPool>.fromOpaque(me).takeUnretainedValue()
        while true { pool.runNext() }
      }, me.toOpaque())
    if code != 0 { me.release() }
    return code == 0
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
