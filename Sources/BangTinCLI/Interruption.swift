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
    /// Whether the command has written what it was called for.
    var hasWritten = false
    var signal: Int32?
    var ending: (code: Int32, words: String)?
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
  @Sendable func setWriting(_ isWriting: Bool) {
    state.withLock { state in
      state.hasWritten = state.hasWritten || state.isWriting && !isWriting
      state.isWriting = isWriting
    }
  }

  /// Says that Ctrl-C is how the command is meant to end: with `code`, after `words`.
  func end(with code: Int32, words: String) { state.withLock { $0.ending = (code, words) } }

  /// The exit code of a process that was stopped, as shells have it.
  var exitCode: Int32 { 128 + (state.withLock { $0.signal } ?? SIGINT) }

  private static var signalSet: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }

  private func receive(_ signal: Int32, _ cancel: () -> Void) {
    let (isWriting, hasWritten, ending) = state.withLock { state in
      state.signal = signal
      return (state.isWriting, state.hasWritten, state.ending)
    }
    if isWriting { return cancel() }
    if hasWritten { _exit(128 + signal) }
    if let ending {
      try? Console.error.line(ending.words)
      _exit(ending.code)
    }
    let language = MessageLanguage.withoutSite(CommandLine.arguments)
    // Below the question that was not answered, or the progress that was shown.
    let lineEnd = isatty(Console.error.descriptor) == 1 ? "\n" : ""
    try? Console.error.line(lineEnd + "bangtin: " + Self.words[language])
    _exit(128 + signal)
  }
}
