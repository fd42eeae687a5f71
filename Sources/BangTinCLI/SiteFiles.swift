import ArgumentParser
import Foundation
import Vietnamese

/// The files of a site that the user names.
enum SiteFiles {
  /// Their paths from the site's folder, in NFC; a folder stands for all below it.
  ///
  /// - Throws: `ValidationError` for a path that is not there or is no source of the site.
  static func paths(_ arguments: [String], source: String) throws -> [String] {
    guard !arguments.isEmpty else { return [] }
    let site = realPath(source) ?? source
    return try arguments.map { argument in
      guard let path = realPath(argument) else {
        throw ValidationError("`\(argument)`: không có tệp này / there is no such file")
      }
      let lead = site == "/" ? "/" : site + "/"
      let below =
        path.utf8.starts(with: lead.utf8)
        ? String(decoding: path.utf8.dropFirst(lead.utf8.count), as: UTF8.self) : ""
      guard ["content", "templates"].contains(where: { below == $0 || below.hasPrefix($0 + "/") }) else {
        throw ValidationError(
          "`\(argument)`: tệp này không nằm trong content/ của trang / this file is not in the site's content/"
        )
      }
      return UnicodeText.nfc(below)
    }
  }

  /// Whether `file` is one of `paths`, or below one of them; all files are when there are none.
  static func contain(_ file: String?, in paths: [String]) -> Bool {
    guard !paths.isEmpty else { return true }
    guard let file else { return false }
    return paths.contains { $0 == file || file.hasPrefix($0 + "/") }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
