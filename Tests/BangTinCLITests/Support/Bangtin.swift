import Foundation

/// The built command, run as a process of its own.
enum Bangtin {
  /// What a run left behind.
  struct Outcome: Equatable {
    let code: Int32
    let output: String
    let errors: String

    /// The lines on standard error, the last of which sums up.
    var errorLines: [Substring] { errors.split(separator: "\n") }
  }

  struct NotBuilt: Error {}

  /// Runs `bangtin arguments` to its end. Of the caller's environment only what a process needs to
  /// start is handed on; standard output goes to `output` where one is named.
  static func run(
    _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:],
    output: FileHandle? = nil
  ) throws -> Outcome {
    try withTemporaryFolder { temporary in
      let process = Process()
      process.executableURL = try executable()
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = start.merging(environment) { $1 }
      process.standardInput = FileHandle.nullDevice
      // Files, not pipes: whoever reads two pipes in turn may wait for ever.
      let (out, err) = (temporary.appendingPathComponent("out"), temporary.appendingPathComponent("err"))
      process.standardOutput = try output ?? writer(to: out)
      process.standardError = try writer(to: err)
      try process.run()
      process.waitUntilExit()
      return Outcome(code: process.terminationStatus, output: try text(of: out), errors: try text(of: err))
    }
  }

  /// A terminal that could show colours, were there one.
  static var start: [String: String] {
    let kept = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME", "LD_LIBRARY_PATH"].contains($0.key)
    }
    return kept.merging(["TERM": "xterm-256color", "LANG": "C.UTF-8"]) { $1 }
  }

  /// It stands beside the bundle of tests in the build folder.
  static func executable() throws -> URL {
    let places =
      [Bundle.main.bundleURL, Bundle.main.bundleURL.deletingLastPathComponent()]
      + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
    for place in places {
      let url = place.appendingPathComponent("bangtin")
      if FileManager.default.isExecutableFile(atPath: url.path) { return url }
    }
    throw NotBuilt()
  }

  private static func writer(to url: URL) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: url.path, contents: nil)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(of url: URL) throws -> String {
    FileManager.default.fileExists(atPath: url.path) ? try String(contentsOf: url, encoding: .utf8) : ""
  }
}

/// Gives `body` a new folder, gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
