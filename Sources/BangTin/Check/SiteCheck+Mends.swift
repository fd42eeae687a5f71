public import Vietnamese

extension SiteCheck {
  /// What can be mended without asking anybody, by path. Nothing is written yet.
  ///
  /// - Parameter isWanted: whether to look at a file, given its path from the site's folder.
  public func mends(in isWanted: (String) -> Bool) async throws(FileError) -> [Mend] {
    let mender = Mender(try settings())
    let texts = source.content.filter { $0.path.isMarkdown && isWanted("content/" + $0.path.text) }
    return try await texts.concurrentMap { file throws(FileError) -> Mend? in
      // What a build does not read is not mended.
      guard file.size <= DocumentParser.largest else { return nil }
      let bytes = try file.bytes()
      return mender.mended(file.path, bytes: bytes).map {
        Mend(file: "content/" + file.path.text, source: file, original: bytes, mended: $0)
      }
    }.compactMap(\.self)
  }

  /// The language of the site, in which its editor reads; `nil` when there are no settings.
  public func language() throws(FileError) -> Language? {
    source.content.contains { $0.path == SettingsParser.path } ? try settings().language : nil
  }

  private func settings() throws(FileError) -> Settings {
    guard let file = source.content.first(where: { $0.path == SettingsParser.path }),
      let text = try? SourceText.decoding(try file.bytes(), file: "content/site.yaml").get()
    else { return Settings() }
    return SettingsParser().parse(text).0
  }
}
