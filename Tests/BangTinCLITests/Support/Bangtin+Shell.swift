import Foundation

extension Bangtin {
  /// Runs a line of the shell in which `$BANGTIN` is the command: for limits, closed streams and mounts.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    try withTemporaryFolder { temporary in
      let process = try shellProcess(line, in: folder)
      let (out, err) = (temporary.appendingPathComponent("out"), temporary.appendingPathComponent("err"))
      for url in [out, err] { try Data().write(to: url) }
      process.standardOutput = try FileHandle(forWritingTo: out)
      process.standardError = try FileHandle(forWritingTo: err)
      try process.run()
      process.waitUntilExit()
      return Outcome(
        code: process.terminationStatus, output: try String(contentsOf: out, encoding: .utf8),
        errors: try String(contentsOf: err, encoding: .utf8))
    }
  }

  /// Starts `bangtin arguments` and does not wait for it. It says nothing.
  static func begin(_ arguments: [String], in folder: URL) throws -> Process {
    let process = try shellProcess("exec \"$BANGTIN\" \"$@\" 2>/dev/null", in: folder)
    process.arguments? += ["sh"] + arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Whether the shell finds a program.
  static func has(_ program: String) -> Bool {
    (try? withTemporaryFolder { try shell("command -v \(program)", in: $0).code }) == 0
  }

  /// Whether a disk of our own can be mounted, which only root may.
  static let canMount: Bool = {
    let line = "mkdir m && unshare -m mount -t tmpfs none m"
    return (try? withTemporaryFolder { try shell(line, in: $0).code }) == 0
  }()

  /// Whether temporary folders, for which `TMPDIR` may name a place, are on a disk that ignores case.
  static let ignoresCase: Bool = {
    (try? withTemporaryFolder { try shell(">a && test -e A", in: $0).code }) == 0
  }()

  private static func shellProcess(_ line: String, in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    process.environment = start.merging([
      "BANGTIN": try executable().path, "SWIFT_BACKTRACE": "enable=no",
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }
}
