/// The file `.bangtin/memory` in the site's folder. Whatever is wrong with it, it is as if it were not there.
public struct MemoryFile: Sendable {
  private let path: String

  /// The file of the site in the folder `site`.
  public init(site: String) {
    path = site + "/.bangtin/memory"
  }

  /// What the last build kept.
  public func read() async -> BuildMemory? {
    guard let file = MappedFile(path) else { return nil }
    return await BuildMemory(file.pages)
  }

  /// What writes it anew while `source` is parsed. What a killed build has left of one is taken away.
  public func writer(for source: SiteSource) -> MemoryWriter {
    MemoryOutput.removeLeftovers(of: path)
    // The HTML of a text is about as long as what was written; room that is not needed costs nothing.
    return MemoryWriter(path: path, room: 16 * (source.sizeOfTexts + TextPiece.unit))
  }
}

extension SiteSource {
  /// Of all Markdown files that can be parsed, in bytes.
  fileprivate var sizeOfTexts: Int {
    content.lazy.filter(\.path.isMarkdown).reduce(0) { $0 + min($1.size, DocumentParser.largest) }
  }
}
