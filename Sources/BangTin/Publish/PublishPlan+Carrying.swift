extension PublishPlan {
  /// What to tell the user.
  var report: Publisher.Report {
    var report = Publisher.Report()
    (report.new, report.changed, report.removed) = (new, changed, removed)
    report.diagnostics = refusals.isEmpty ? warnings : refusals
    report.manifest = manifest
    return report
  }

  /// Stops a build after which more than a fifth of the pages, and more than ten, would be gone.
  mutating func refuseSuddenShrink() {
    let gone = removed.filter(\.isPage)
    if gone.count > 10, gone.count * 5 > publishedPages { refuse(.suddenShrink(gone, of: publishedPages)) }
  }

  /// Makes the staged files public: new folders whole, then assets, posts, and lists and feeds; then
  /// takes away what the site no longer has. Each step is one rename or removal, so whoever reads, or
  /// a crash, finds whole files; the rest of it is done by the next build.
  func putInPlace(from staging: StagingFolder, in folder: OutputFolder) throws(FileError) {
    if try !folder.exists() {
      try folder.replace(whole: "", by: staging.path)
      return
    }
    for kept in kept where !kept.isDone { try folder.keep(kept.file, as: kept.name) }
    for file in obstacles { try folder.removeOnly(file) }
    for path in blockedFiles { try folder.removeFolders(in: path) }
    for path in missingFolders.sorted() { try folder.replace(whole: path, by: staging.path + "/" + path) }
    for file in writes where !file.path.folders.contains(where: missingFolders.contains) {
      try folder.replace(file.path, by: staging.path(of: file.path))
    }
    let gone = Set(obstacles)
    for file in removed where !gone.contains(file) { try folder.remove(file) }
    for file in vanished { folder.removeEmptyFolders(of: file) }
  }
}

extension PagePath {
  /// Whether it is a page by its name: all that the record of an old build can tell.
  var isPage: Bool { text.hasSuffix(".html") }
}
