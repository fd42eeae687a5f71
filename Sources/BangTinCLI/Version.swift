import Markdown

/// The version of the command and of the library that reads Markdown for it.
enum Version {
  static let number = "0.1.0"
  static var text: String { "bangtin \(number) (libcmark \(MarkdownParser.libraryVersion))" }
}
