/// Everything that a build reads, listed but not yet read.
public struct SiteSource: Sendable {
  /// The files below `content/`, by path.
  public let content: [SourceFile]
  /// The files below the site's own `templates/`, by path.
  public let templates: [SourceFile]
  /// What stood in the folder and is no file.
  let findings: [Diagnostic]

  /// A site in memory.
  public init(content: [SourceFile], templates: [SourceFile] = []) {
    self.init(content: content, templates: templates, findings: [])
  }

  init(content: [SourceFile], templates: [SourceFile], findings: [Diagnostic]) {
    self.content = content.sorted { $0.path < $1.path }
    self.templates = templates.sorted { $0.path < $1.path }
    self.findings = findings
  }

  /// The paths, from the site's folder, of files that are new, gone or different since `earlier`, which began to be
  /// listed at `moment` (nanoseconds since 1970 by the clock of the file system). One that was written to in that very
  /// tick may be among them without having changed.
  public func changes(since earlier: SiteSource, listedAt moment: Int) -> [String] {
    SourceFile.changes(from: earlier.content, to: content, listedAt: moment).map { "content/" + $0.text }
      + SourceFile.changes(from: earlier.templates, to: templates, listedAt: moment).map {
        "templates/" + $0.text
      }
  }

  /// The line of a source file (1-based) in which a diagnostic lies, to be shown with it.
  public func line(at place: SourcePlace) -> String? {
    place.line > 0 ? text(of: place.file)?.line(place.line) : nil
  }

  /// All lines of a source file, by its path from the site's folder; empty when it cannot be read.
  public func lines(of file: String) -> [String] {
    let lines = text(of: file)?.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines?.map { String(decoding: $0, as: UTF8.self) } ?? []
  }

  private func text(of file: String) -> SourceText? {
    guard let bytes = try? self.file(at: file)?.bytes() else { return nil }
    return try? SourceText.decoding(bytes, file: file).get()
  }

  /// The file at a path from the site's folder.
  func file(at path: String) -> SourceFile? {
    let parts = path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let path = ContentPath(String(parts[1]))
    return (parts[0] == "content" ? content : templates).first { $0.path == path }
  }
}
