#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The end of a command that did not succeed: its exit code and its last words.
struct Failure: Error {
  let code: Int32
  let text: String
  /// Whether the words are what was asked for, such as `--help`.
  let toOutput: Bool

  init(_ code: Int32, _ text: String = "", toOutput: Bool = false) {
    self.code = code
    self.text = text
    self.toOutput = toOutput
  }
}

/// Standard output and standard error, written so that a full disk or a closed pipe is noticed.
struct Console: Sendable {
  static let output = Console(descriptor: 1)
  static let error = Console(descriptor: 2)

  let descriptor: Int32

  /// Whether colours and moving the cursor are welcome (https://no-color.org).
  var isStyled: Bool {
    isatty(descriptor) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
      && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// Writes a line.
  func line(_ text: String) throws(Failure) { try write(text + "\n") }

  /// Writes text as it is. Throws, with code 2, when it cannot be written.
  func write(_ text: String) throws(Failure) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      let done = bytes[offset...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if done < 0, errno == EINTR || errno == EAGAIN && waitForReader() { continue }
      guard done > 0 else {
        // A reader that has seen enough, such as `head`, is no failure of the disk.
        if errno == EPIPE { throw Failure(2) }
        throw Self.unwritable(errno)
      }
      offset += done
    }
  }

  /// Ends the process.
  static func finish(with failure: Failure) -> Never {
    if !failure.text.isEmpty {
      try? (failure.toOutput ? output : error).line(failure.text)
    }
    exit(failure.code)
  }

  /// Waits until there is room in a pipe that somebody has told not to wait by itself.
  private func waitForReader() -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&state, 1, -1) > 0
  }

  private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

extension Console {
  /// Fails when nobody can read what will be written: the descriptor is closed, or the reader is gone.
  func checkReader() throws(Failure) {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    let isClosed = fcntl(descriptor, F_GETFL) & O_ACCMODE == O_RDONLY
    let isBroken = poll(&state, 1, 0) > 0 && state.revents & Int16(POLLERR | POLLNVAL) != 0
    guard isClosed || isBroken else { return }
    throw Self.unwritable(isClosed ? EBADF : EPIPE)
  }

  private static func unwritable(_ code: Int32) -> Failure {
    Failure(2, "không in được kết quả / cannot print the result: \(String(cString: strerror(code)))")
  }

  /// Keeps the places of the standard descriptors that the process was started without, lest a page
  /// is opened there and a message written into it. Writing to them fails, as it should.
  static func fillGaps() {
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest number that is free is the one just found closed.
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
