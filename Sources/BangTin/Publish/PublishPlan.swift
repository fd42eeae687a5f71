import Vietnamese

/// What has to be done to a folder, found by looking at it and changing nothing.
struct PublishPlan {
  /// A file that is about to lose its place, and the name under which it is kept.
  struct Kept {
    let file: PagePath
    let name: PagePath
    /// Whether a killed build has already given it that name.
    let isDone: Bool
  }

  private(set) var new: [PagePath] = []
  private(set) var changed: [PagePath] = []
  private(set) var removed: [PagePath] = []
  /// Files of ours that are gone already: a killed build may have left their folders.
  private(set) var vanished: [PagePath] = []
  /// Of `files`, those that are to be written, in the order in which people should see them.
  private var order: [Int] = []
  private(set) var kept: [Kept] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var refusals: [Diagnostic] = []
  /// The record of the folder once the plan is carried out.
  var manifest = Manifest()
  /// The outermost folders that are needed and missing.
  private(set) var missingFolders: Set<String> = []
  /// Files among `removed` or `kept` in whose place a folder comes, in whose folder's place a file comes, or which come
  /// again under a name that the disk does not tell from theirs.
  private(set) var obstacles: [PagePath] = []
  /// Folders in whose place a file comes; without the obstacles they hold folders only.
  private(set) var blockedFiles: [PagePath] = []
  /// Whether the folder already holds a page of this very build: then a build of ours made it.
  private(set) var isRecognised = false

  private let files: [OutputFile]
  private let folder: OutputFolder
  private let old: Manifest
  private let now: DateTime
  /// The names in `kept`: those of long names are cut, and may meet.
  private var keptNames: Set<PagePath> = []

  /// How many pages the site has had.
  var publishedPages: Int { Set(old.entries.map(\.path).filter(\.isPage)).count }
  /// What is to be written, in the order in which people should see it.
  var writes: some Sequence<OutputFile> { order.lazy.map { files[$0] } }
  /// Those of them that have not been staged.
  var unstaged: [OutputFile] { order.filter { !files[$0].isStaged }.map { files[$0] } }
  var isEmpty: Bool { order.isEmpty && removed.isEmpty && kept.isEmpty }

  /// The plan that brings `folder`, of which `standing` tells what is known, to `files`. When it `takesOver`, files that are not known as ours
  /// and stand in the way are kept under another name; else they are refusals.
  init(
    _ files: [OutputFile], folder: OutputFolder, standing: StandingFiles, now: DateTime, takesOver: Bool
  ) async throws(FileError) {
    (self.folder, self.old, self.now) = (folder, standing.manifest, now)
    self.files = try await Self.compared(files, with: folder, standing)
    manifest = Manifest(
      self.files.map { Manifest.Entry(path: $0.path, version: $0.state?.version ?? Fingerprint()) })
    isRecognised = self.files.contains { $0.isPage && $0.state?.standing == .same }
    let takesOver = takesOver || old.entries.isEmpty && isRecognised
    for index in self.files.indices { try note(index, takesOver) }
    order.sort { (self.files[$0].stage, $0) < (self.files[$1].stage, $1) }
    try planRemovals()
    try planFolders(takesOver)
  }

  mutating func refuse(_ reason: Diagnostic) { refusals.append(reason) }

  /// `files`, each compared with the folder.
  private static func compared(
    _ files: [OutputFile], with folder: OutputFolder, _ standing: StandingFiles
  ) async throws(FileError) -> [OutputFile] {
    if files.allSatisfy({ $0.state != nil }) { return files }
    return try await files.concurrentMap { file throws(FileError) in
      file.state != nil
        ? file : file.taken(as: file.content, try FileState(of: file, in: folder, standing))
    }
  }

  private mutating func note(_ index: Int, _ takesOver: Bool) throws(FileError) {
    let file = files[index]
    guard let state = file.state else { return }
    switch state.standing {
    case .same: return
    case .nothing: new.append(file.path)
    case .ours: changed.append(file.path)
    case .edited, .unknown:
      if state.standing == .unknown, !takesOver {
        refusals.append(.foreignFile(file.path))
        return
      }
      let name = try keep(file.path)
      let wasOurs = state.standing == .edited
      warnings.append(wasOurs ? .editedPage(file.path, keptAs: name) : .unknownFile(file.path, keptAs: name))
      changed.append(file.path)
    case .folder:
      blockedFiles.append(file.path)
      new.append(file.path)
    case .special:
      refusals.append(.foreignFile(file.path))
      return
    }
    order.append(index)
  }

  private mutating func planRemovals() throws(FileError) {
    let gone = old.entries(missingFrom: manifest).map(\.path)
    if gone.isEmpty { return }
    let caseless = Dictionary(files.map { ($0.path.caseless, $0) }, uniquingKeysWith: { first, _ in first })
    let links = try folder.links(among: Set(gone.flatMap(\.folders)))
    for path in gone where path != removed.last {
      let kind = try folder.kind(of: path)
      if let link = path.folders.last(where: links.contains) {
        if kind == .file { leave(behind: PagePath(link)) }
        continue
      }
      if kind == .missing { vanished.append(path) }
      guard kind == .file else { continue }
      if let new = caseless[path.caseless], try folder.areOne(path, new.path) {
        // What a killed build has put in place stays; else the old name goes before the new one comes.
        if new.state?.standing == .same { continue }
        obstacles.append(path)
      }
      removed.append(path)
      let versions = old.versions(of: path)
      let onDisk = try folder.fingerprint(of: path, sizes: versions.map(\.size))
      if let onDisk, versions.contains(onDisk) { continue }
      warnings.append(.editedPage(path, keptAs: try keep(path)))
    }
  }

  /// Says, once, that something of ours lies behind a link of the user's, and that it stays.
  private mutating func leave(behind link: PagePath) {
    let warning = Diagnostic.linkedFolder(link)
    if warning != warnings.last { warnings.append(warning) }
  }

  /// Looks at what stands in the way of folders, and at folders in the way of files.
  private mutating func planFolders(_ takesOver: Bool) throws(FileError) {
    let removed = Set(removed)
    for path in Set(writes.flatMap(\.path.folders)).sorted() {
      switch try folder.kind(of: PagePath(path)) {
      case .folder: continue
      case .file where removed.contains(PagePath(path)): obstacles.append(PagePath(path))
      case .file where takesOver:
        warnings.append(.unknownFile(PagePath(path), keptAs: try keep(PagePath(path))))
        obstacles.append(PagePath(path))
      case .missing: break
      case .file, .other: refusals.append(.foreignFile(PagePath(path)))
      }
      if !PagePath(path).folders.contains(where: missingFolders.contains) { missingFolders.insert(path) }
    }
    let kept = Set(kept.map(\.file))
    for path in blockedFiles {
      let inside = try folder.files(below: path)
      let goesAway = inside.allSatisfy { removed.contains($0) && !kept.contains($0) }
      if !goesAway { refusals.append(.foreignFile(path)) }
      obstacles += inside
    }
  }

  /// A free name for a file that loses its place; the name it has, when a killed build has come this far before.
  private mutating func keep(_ file: PagePath) throws(FileError) -> PagePath {
    let content = try folder.fingerprint(of: file)
    var number = 1
    while true {
      let name = file.kept(".edited-\(now.date.iso8601)" + (number == 1 ? "" : "-\(number)"))
      let kind = try folder.kind(of: name)
      let other = kind == .file ? try folder.fingerprint(of: name) : nil
      let isDone = other != nil && other == content
      let isFree = manifest.range(of: name).isEmpty && old.range(of: name).isEmpty
      if isFree, isDone || kind == .missing, keptNames.insert(name).inserted {
        kept.append(Kept(file: file, name: name, isDone: isDone))
        return name
      }
      number += 1
    }
  }
}
