#if os(Linux)
  import Foundation

  /// The command in a pseudo-terminal, with somebody who reads the screen and types.
  final class Terminal {
    /// What was not shown in time, or not understood.
    struct Failure: Error, CustomStringConvertible {
      let description: String
    }

    /// The longest that anything is waited for: only a command that hangs is waited for that long.
    private static let patience: Int32 = 30_000

    private let process = Process()
    private let keyboard: Int32
    private var seen = 0
    private var bytes: [UInt8] = []

    /// Everything that was shown until now, with `\n` line ends.
    var screen: String { String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n") }

    /// Starts `program arguments` as the owner of a new terminal.
    init(_ program: String, _ arguments: [String], in folder: URL, environment: [String: String] = [:]) throws
    {
      var (keyboard, line): (Int32, Int32) = (-1, -1)
      guard openpty(&keyboard, &line, nil, nil, nil) == 0 else {
        throw Failure(description: "no terminal: \(errno)")
      }
      // Only the command may hold the line: when it ends, so does what can be read.
      for descriptor in [keyboard, line] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      self.keyboard = keyboard
      let handle = FileHandle(fileDescriptor: line, closeOnDealloc: true)
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
      process.arguments = ["--wait", "--ctty", program] + arguments
      process.currentDirectoryURL = folder
      process.environment = Bangtin.start.merging(["NO_COLOR": "1"]) { $1 }.merging(environment) { $1 }
      (process.standardInput, process.standardOutput, process.standardError) = (handle, handle, handle)
      try process.run()
      try handle.close()
    }

    /// `bangtin arguments` in a new terminal.
    static func bangtin(
      _ arguments: [String], in folder: URL, environment: [String: String] = [:]
    ) throws -> Terminal {
      try Terminal(try Bangtin.executable().path, arguments, in: folder, environment: environment)
    }

    deinit {
      close(keyboard)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    /// Reads until `words` are shown, below what was waited for before.
    func wait(for words: String) throws {
      let words = Array(words.utf8)
      while true {
        if let range = bytes[seen...].firstRange(of: words) {
          seen = range.upperBound
          return
        }
        guard try read() else {
          throw Failure(description: "`\(String(decoding: words, as: UTF8.self))` not in: \(screen)")
        }
      }
    }

    /// Types as it is; `\n` is Enter, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
    func type(_ text: String) {
      let text = Array(text.utf8)
      _ = write(keyboard, text, text.count)
    }

    /// Waits for a question and answers it.
    func answer(_ question: String, _ text: String) throws {
      try wait(for: question)
      try wait(for: ": ")
      type(text)
    }

    /// Waits for the end; the exit code, as shells have it.
    func finish() throws -> Int32 {
      while try read() {}
      process.waitUntilExit()
      return process.terminationStatus
    }

    /// Reads what is shown next; false at the end.
    func read() throws -> Bool {
      var state = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
      guard poll(&state, 1, Self.patience) > 0 else {
        throw Failure(description: "nothing happens after: \(screen)")
      }
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = Glibc.read(keyboard, &buffer, buffer.count)
      guard count > 0 else { return false }
      bytes += buffer[..<count]
      return true
    }
  }
#endif
