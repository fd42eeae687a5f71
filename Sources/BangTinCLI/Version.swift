import Foundation
import Markdown

/// The version of the command and of the library that reads Markdown for it.
enum Version {
  static let number = "0.1.0"
  static var text: String { "bangtin \(number) (libcmark \(MarkdownParser.libraryVersion))" }

  /// What tells one binary from another, also two of the same number while the command is being worked on: what
  /// another one has remembered is forgotten.
  static var identity: String {
    var status = stat()
    guard let path = Bundle.main.executablePath, stat(path, &status) == 0 else { return text }
    #if canImport(Glibc)
      let modified = status.st_mtim
    #else
      let modified = status.st_mtimespec
    #endif
    return "\(text) \(status.st_ino) \(status.st_size) \(modified.tv_sec).\(modified.tv_nsec)"
  }
}
