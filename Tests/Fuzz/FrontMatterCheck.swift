import Vietnamese

@testable import BangTin

/// A file is a document or has errors; what is wrong with it lies inside it, and what is remembered of it is all of it.
struct FrontMatterCheck {
  /// A post dated by its name, a text dated by its front matter at most, and the introduction of a section.
  private static let paths = [
    "thong-bao/2026-03-09-hop-thon.md", "thong-bao/hop-thon.md", "thong-bao/index.md",
  ]

  private let input: [UInt8]

  init(_ input: [UInt8]) { self.input = input }

  func run() async throws {
    let text = try? UnicodeText.normalized(input)
    let lines = TextLines(text ?? [])
    for path in Self.paths {
      let options = BuildOptions(now: DateTime(secondsSince1970: 1_795_305_600, offset: .vietnam))
      let reader = DocumentReader(settings: Settings(), options: options, memory: nil)
      let reading = try reader.read(SourceFile(path: ContentPath(path), bytes: input))
      for diagnostic in reading.diagnostics { try check(diagnostic, of: path, lines) }
      guard let document = reading.document else {
        try BrokenPromise.unless(reading.diagnostics.haveErrors, "\(path): no document, and no word why")
        continue
      }
      try BrokenPromise.unless(text != nil, "\(path): a document that is no text")
      try BrokenPromise.unless(
        document.frontMatter.date == nil || !document.isIntroduction, "\(path): an introduction with a date")
      try await checkMemory(of: document, reading.diagnostics)
    }
  }

  private func check(_ diagnostic: Diagnostic, of path: String, _ lines: TextLines) throws {
    try BrokenPromise.unless(
      !diagnostic.message.vi.isEmpty && !diagnostic.message.en.isEmpty, "nothing said: \(diagnostic)")
    guard let place = diagnostic.place else { throw BrokenPromise(description: "no place: \(diagnostic)") }
    try BrokenPromise.unless(place.file == "content/" + path, "another file: \(diagnostic)")
    try BrokenPromise.unless(
      lines.contain(line: place.line, column: place.column, length: place.length),
      "outside of the file: \(diagnostic)")
  }

  /// What is read back from memory is what was kept.
  private func checkMemory(of document: Document, _ diagnostics: [Diagnostic]) async throws {
    var memory = BuildMemory(key: ContentHash(input), listedAt: 4)
    let stamp = FileStamp(size: input.count, modified: 1, changed: 2, inode: 3)
    memory.add(BuildMemory.ParsedFile(stamp: stamp, document: document, diagnostics: diagnostics))
    let kept = try memory.encoded()
    guard let read = await BuildMemory(OwnBytes(kept)),
      let file = read.file(at: document.path)
    else { throw BrokenPromise(description: "\(document.path): not remembered") }
    try BrokenPromise.unless(try read.encoded() == kept, "\(document.path): remembered as something else")
    try BrokenPromise.unless(file.diagnostics == diagnostics, "\(document.path): other diagnostics")
    try BrokenPromise.unless(
      file.document.summary == document.summary && file.document.pageName == document.pageName,
      "\(document.path): another document")
  }
}
