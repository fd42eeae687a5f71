import Vietnamese

/// Gives the document in a file: from memory where the file has not changed, else by parsing it.
struct DocumentReader: Sendable {
  /// What became of one file.
  enum Reading: Sendable {
    /// What the next build may use instead; whether the memory had it so.
    case parsed(BuildMemory.ParsedFile, isRemembered: Bool)
    /// There is no document when the file cannot be one.
    case unusable(ContentPath, Document?, [Diagnostic])
  }

  private let parser: DocumentParser
  private let memory: BuildMemory?
  private let key: ContentHash

  /// Where nothing is remembered, `writer` is handed the texts as they are parsed.
  init(settings: Settings, options: BuildOptions, memory: BuildMemory?, writer: MemoryWriter? = nil) {
    key = ContentHash(
      Array(
        "\(options.toolVersion)|\(settings.timeZone.minutes)|\(settings.hardBreaks)|\(settings.language)".utf8
      ))
    self.memory = memory.flatMap { [key] in $0.key == key ? $0 : nil }
    parser = DocumentParser(settings: settings, writer: self.memory == nil ? writer : nil)
  }

  func read(_ file: SourceFile) throws(FileError) -> Reading {
    if let parsed = memory?.unchanged(file) { return .parsed(parsed, isRemembered: true) }
    // A file that is far too large is not read to its end.
    let bytes = try file.head(min(file.size, DocumentParser.largest + 1))
    if let known = memory?.known(file.path, bytes: bytes), let stamp = file.stamp {
      let parsed = BuildMemory.ParsedFile(
        stamp: stamp, document: known.document, diagnostics: known.diagnostics)
      return .parsed(parsed, isRemembered: false)
    }
    let (document, diagnostics) = parser.parse(file.path, bytes: bytes)
    if let stamp = file.stamp, let document, !diagnostics.haveErrors {
      let parsed = BuildMemory.ParsedFile(
        stamp: stamp, document: document, diagnostics: diagnostics)
      return .parsed(parsed, isRemembered: false)
    }
    return .unusable(file.path, document, diagnostics)
  }

  /// Whether all but a few files are remembered: parsing those again costs less than writing all.
  func remembers(nearly readings: [Reading]) -> Bool {
    guard let memory else { return false }
    let parsed = readings.count { $0.parsed != nil }
    let forgotten = readings.count { !$0.isRemembered } + abs(memory.files.count - parsed)
    return forgotten <= parsed / 50
  }

  /// What to remember after all files have been read. `moment`: see `SiteSource.listedAt`.
  func memory(of readings: [Reading], listedAt moment: Int) -> BuildMemory {
    var memory = BuildMemory(key: key, listedAt: moment)
    memory.add(contentsOf: readings.lazy.compactMap(\.parsed))
    return memory
  }

  /// What a process that goes on remembers after it has read a few files again, and none of the others has changed;
  /// `nil` when nothing is remembered.
  func memory(with readings: [Reading], listedAt moment: Int) -> BuildMemory? {
    guard var memory else { return nil }
    memory.listedAt = moment
    memory.add(contentsOf: readings.lazy.compactMap(\.parsed))
    return memory
  }
}

extension DocumentReader.Reading {
  var path: ContentPath {
    switch self {
    case .parsed(let file, _): file.document.path
    case .unusable(let path, _, _): path
    }
  }

  var document: Document? {
    switch self {
    case .parsed(let file, _): file.document
    case .unusable(_, let document, _): document
    }
  }

  var diagnostics: [Diagnostic] {
    switch self {
    case .parsed(let file, _): file.diagnostics
    case .unusable(_, _, let diagnostics): diagnostics
    }
  }

  /// `nil` after an error.
  fileprivate var parsed: BuildMemory.ParsedFile? {
    if case .parsed(let file, _) = self { file } else { nil }
  }

  fileprivate var isRemembered: Bool {
    if case .parsed(_, let isRemembered) = self { isRemembered } else { false }
  }
}
