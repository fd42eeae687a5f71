import CCMark

extension MarkdownParser {
  /// The version of the system's libcmark that runs now, such as `0.30.2`.
  public static var libraryVersion: String { String(cString: cmark_version_string()) }
}
