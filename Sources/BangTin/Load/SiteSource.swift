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

  /// The line of a source file (1-based) in which a diagnostic lies, to be shown with it.
  public func line(at place: SourcePlace) -> String? {
    let parts = place.file.split(separator: "/", maxSplits: 1)
    guard place.line > 0, parts.count == 2 else { return nil }
    let files = parts[0] == "content" ? content : templates
    let path = ContentPath(String(parts[1]))
    guard let file = files.first(where: { $0.path == path }), let bytes = try? file.bytes(),
      case .success(let text) = SourceText.decoding(bytes, file: place.file)
    else { return nil }
    return text.line(place.line)
  }
}
