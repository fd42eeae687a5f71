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

  /// What to remember after all files have been read; `nil` while all but a few of them are remembered: parsing those
  /// again costs less than writing all.
  func memory(of readings: [Reading]) -> BuildMemory? {
    let parsed = readings.compactMap(\.parsed)
    if let memory {
      let forgotten = readings.count { !$0.isRemembered } + abs(memory.files.count - parsed.count)
      if forgotten <= parsed.count / 50 { return nil }
    }
    var memory = BuildMemory(key: key)
    memory.add(contentsOf: parsed)
    return memory
  }

  /// What a process that goes on keeps for its next build: everything. `moment` is when the files began to be listed,
  /// by the clock of the file system, in nanoseconds since 1970.
  func memory(of readings: [Reading], listedAt moment: Int) -> BuildMemory {
    var memory = BuildMemory(key: key, written: moment)
    memory.add(contentsOf: readings.lazy.compactMap(\.parsed))
    return memory
  }

  /// What such a process keeps after it has read a few files again, and none of the others has changed; `nil` when
  /// nothing is remembered.
  func memory(with readings: [Reading], listedAt moment: Int) -> BuildMemory? {
    guard var memory else { return nil }
    memory.written = moment
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
