import Foundation

/// A folder on disk as a value: the bytes of each file by its path below the folder.
enum Folder {
  /// Empty where there is no folder.
  static func read(_ root: URL) throws -> [String: [UInt8]] {
    guard FileManager.default.fileExists(atPath: root.path) else { return [:] }
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).reduce(into: [:]) { files, path in
      let url = root.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
      else { return }
      files[path] = Array(try Data(contentsOf: url))
    }
  }

  /// Replaces whatever is at `root`.
  static func write(_ files: [String: [UInt8]], to root: URL) throws {
    if FileManager.default.fileExists(atPath: root.path) { try FileManager.default.removeItem(at: root) }
    for (path, bytes) in files {
      let url = root.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }
}

/// The project's own folder.
enum Project {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Its path.
  static var folder: String { root.path }

  /// Whether files that tests compare with are to be rewritten. The run fails all the same, so that
  /// nobody forgets to read the difference.
  static let updatesGolden = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
}
