/// Everything that a build reads, listed but not yet read.
public struct SiteSource: Sendable {
  /// The files below `content/`, by path.
  public let content: [SourceFile]
  /// The files below the site's own `templates/`, by path.
  public let templates: [SourceFile]
  /// What stood in the folder and is no file.
  let findings: [Diagnostic]
  /// When the folder began to be listed, by `File.clock`: what was written later, or in that very tick, may differ from
  /// what the stamps tell.
  let listedAt: Int

  /// A site in memory.
  public init(content: [SourceFile], templates: [SourceFile] = []) {
    self.init(content: content, templates: templates, findings: [])
  }

  /// Unless it is told when it was listed, none of its stamps is trusted.
  init(content: [SourceFile], templates: [SourceFile], findings: [Diagnostic], listedAt: Int = 0) {
    self.content = content.sorted { $0.path < $1.path }
    self.templates = templates.sorted { $0.path < $1.path }
    self.findings = findings
    self.listedAt = listedAt
  }

  /// The paths, from the site's folder, of files that are new, gone or different since `earlier`. One that was written
  /// to in the tick in which that began to be listed may be among them without having changed.
  public func changes(since earlier: SiteSource) -> [String] {
    changes(since: earlier, listedAt: earlier.listedAt)
  }

  /// Whether another file is there, or one looks different, than in `earlier`.
  public func differs(from earlier: SiteSource) -> Bool { !changes(since: earlier, listedAt: .max).isEmpty }

  private func changes(since earlier: SiteSource, listedAt moment: Int) -> [String] {
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
