import BangTin
import Foundation
import Synchronization

/// Ctrl-C and its kin. While nothing is being written the process just ends; else the command is
/// asked to stop, and takes its files away first.
final class Interruption: Sendable {
  /// The one of this process, whose signals they are.
  static let ofProcess = Interruption()

  private struct State {
    var isWriting = false
    var signal: Int32?
  }

  /// The last words of a process that was stopped before it wrote anything.
  static let words = Bilingual(
    vi: "đã dừng theo yêu cầu, chưa ghi gì", en: "stopped as asked; nothing was written")

  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let state = Mutex(State())

  /// Keeps the signals from all threads that are yet to come: to be called while there is but one.
  func prepare() {
    var set = Self.signalSet
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Gives the signals back to the calling thread.
  func restore() {
    var set = Self.signalSet
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Waits for signals until the process ends, and stops the command by `cancel`.
  func wait(cancel: () -> Void) -> Never {
    while true {
      var set = Self.signalSet
      var signal: Int32 = 0
      if sigwait(&set, &signal) == 0 { receive(signal, cancel) }
    }
  }

  /// Says that files are being written from now on, which are to be taken away when `Task.isCancelled`; or that all
  /// is whole again.
  @Sendable func setWriting(_ isWriting: Bool) { state.withLock { $0.isWriting = isWriting } }

  /// The exit code of a process that was stopped, as shells have it.
  var exitCode: Int32 { 128 + (state.withLock { $0.signal } ?? SIGINT) }

  private static var signalSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private func receive(_ signal: Int32, _ cancel: () -> Void) {
    let isWriting = state.withLock { state in
      state.signal = signal
      return state.isWriting
    }
    if isWriting { return cancel() }
    let language = MessageLanguage.withoutSite(CommandLine.arguments)
    // Below the question that was not answered, or the progress that was shown.
    let lineEnd = isatty(Console.error.descriptor) == 1 ? "\n" : ""
    try? Console.error.line(lineEnd + "bangtin: " + Self.words[language])
    _exit(128 + signal)
  }
}
