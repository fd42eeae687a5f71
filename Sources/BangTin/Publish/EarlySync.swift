import CLinux
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Brings files to the disk while others are still being written, so that little is left to wait for at the end.
///
/// It waits for the disk and needs no core: hence a thread of its own.
final class EarlySync: Sendable {
  /// After how many bytes the next one begins.
  private static let step = 16 << 20

  private struct State {
    /// Bytes written since the last one began.
    var written = 0
    /// The last one's; to be joined even when it has ended.
    var thread: pthread_t?
    var isRunning = false
    /// The first refusal of the disk, as a number of `errno`. The disk tells of it once only.
    var failure: Int32?
  }

  /// Of a folder on the disk.
  private let descriptor: Int32
  private let state = Mutex(State())

  /// Syncs the disk on which the folder at `path` is; errors name it `name`.
  init(of path: String, reportedAs name: String) throws(FileError) {
    descriptor = File.open(File.cPath(path), O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: name, doing: .write) }
  }

  deinit {
    close(descriptor)
    if let thread = state.withLock(\.thread) { pthread_detach(thread) }
  }

  /// Notes that so many more bytes have been written.
  func note(_ bytes: Int) {
    #if canImport(Glibc)
      state.withLock { state in
        state.written += bytes
        guard state.written >= Self.step, !state.isRunning else { return }
        state.written = 0
        // It has ended, and waits for nobody.
        if let last = state.thread { pthread_join(last, nil) }
        state.thread = begin()
        state.isRunning = state.thread != nil
      }
    #endif
  }

  /// Returns when the disk holds all that was written, or the number of the error when it does not.
  func finish() -> Int32? {
    wait()
    sync()
    return state.withLock(\.failure)
  }

  /// Returns when none is running.
  private func wait() {
    let thread = state.withLock { state in
      defer { state.thread = nil }
      return state.thread
    }
    if let thread { pthread_join(thread, nil) }
  }

  #if canImport(Glibc)
    /// `nil` where no thread can be had: then all is left to the end.
    private func begin() -> pthread_t? {
      var thread = pthread_t()
      let me = Unmanaged.passRetained(self)
      let code = pthread_create(
        &thread, nil,
        { me in
          guard let me else { return nil }
          let sync = Unmanaged<EarlySync>.fromOpaque(me).takeRetainedValue()
          sync.sync()
          sync.state.withLock { $0.isRunning = false }
          return nil
        }, me.toOpaque())
      if code == 0 { return thread }
      me.release()
      return nil
    }
  #endif

  private func sync() {
    #if canImport(Glibc)
      let code = syncfs(descriptor) == 0 ? nil : errno
      if let code { state.withLock { $0.failure = $0.failure ?? code } }
    #else
      Darwin.sync()
    #endif
  }
}
