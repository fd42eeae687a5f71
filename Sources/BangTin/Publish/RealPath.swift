#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paths in their one absolute form, so that two of them can be compared.
enum RealPath {
  /// The absolute path without `.`, `..` and symbolic links. What does not exist yet is taken by its
  /// words, below the nearest folder that does.
  static func of(_ path: String) -> String {
    // The folder in which the command was started may have been deleted since.
    if path == "." { return existing(path) ?? path }
    if let real = existing(path) { return real }
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] }
    return joined(of(parent(of: path)), name ?? path[...])
  }

  /// The folder in which `path` is, by its words.
  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether `path` is `folder` or something below it.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }

  private static func existing(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func joined(_ folder: String, _ name: Substring) -> String {
    switch name {
    case "", ".": folder
    case "..": parent(of: folder)
    default: folder == "/" ? "/" + name : folder + "/" + name
    }
  }
}
