extension SiteFolder {
  /// More files than this are not looked at one by one.
  private static let most = 100

  /// The list after a change, made from that of before: only files are looked at that have changed, or may have since in
  /// the tick in which that began to be made. `nil` where only a look at the whole folder can tell.
  public func list(after change: FolderChange, of earlier: SiteSource) throws(FileError) -> SiteSource? {
    guard case .files(var paths) = change else { return nil }
    let moment = File.clock
    for file in earlier.content + earlier.templates
    where !(file.stamp?.isSettled(before: earlier.listedAt) ?? false) {
      guard let path = file.pathOnDisk else { return nil }
      paths.insert(path)
    }
    guard paths.count <= Self.most else { return nil }
    var content = ListedFolder(path: path + "/content", files: earlier.content)
    var templates = ListedFolder(path: path + "/templates", files: earlier.templates)
    let strange = Set(earlier.findings.compactMap(\.place?.file))
    for path in paths {
      let isClear = content.holds(path) ? try content.look(at: path) : try templates.look(at: path)
      guard isClear else { return nil }
    }
    // What was no file may be one now.
    let names = content.names.map { "content/" + $0.text } + templates.names.map { "templates/" + $0.text }
    guard strange.isDisjoint(with: names) else { return nil }
    return SiteSource(
      content: content.files, templates: templates.files, findings: earlier.findings, listedAt: moment)
  }
}

/// The files below `content/` or `templates/` as they were listed, brought up to date one by one.
private struct ListedFolder {
  private let root: SourceFile.Root
  /// Its path on disk, with `/` and 0 at its end.
  private let start: [CChar]
  /// By path.
  var files: [SourceFile]
  /// Those that have been looked at.
  private(set) var names: [ContentPath] = []

  init(path: String, files: [SourceFile]) {
    root = SourceFile.Root(path)
    start = File.cPath(path + "/")
    self.files = files
  }

  func holds(_ onDisk: [CChar]) -> Bool { onDisk.starts(with: start.dropLast()) }

  /// Takes over what stands at a path; `false` where that is not in this folder, or does not tell all.
  mutating func look(at onDisk: [CChar]) throws(FileError) -> Bool {
    guard holds(onDisk) else { return false }
    let path = ContentPath(SiteFolder.normalizedName(Array(onDisk.dropFirst(start.count - 1))))
    if path.components.contains(where: { SiteFolder.isIgnored(String($0)) }) { return true }
    names.append(path)
    let place = files.partitioningIndex { !($0.path < path) }
    let isKnown = place < files.count && files[place].path == path
    // Two files whose names differ in their normalization only are one path.
    if isKnown, files[place].pathOnDisk != onDisk { return false }
    let status = try File.status(onDisk)
    switch status.kind {
    case .file:
      let isPlain = File.cPath(root.path + "/" + path.text) == onDisk
      let file = SourceFile(path: path, origin: isPlain ? .below(root) : .disk(onDisk), stamp: status.stamp)
      files.replaceSubrange(place..<(isKnown ? place + 1 : place), with: [file])
    case .missing: if isKnown { files.remove(at: place) }
    case .folder, .other: return false
    }
    return true
  }
}
