import Vietnamese

/// What has to be done to a folder, found by looking at it and changing nothing.
struct PublishPlan {
  /// What is known of one file before anything is written.
  private enum State: Sendable {
    case new(ContentHash)
    case unchanged(ContentHash)
    case changed(ContentHash)
    /// Ours, but edited since we wrote it.
    case edited(ContentHash)
    case foreign

    var hash: ContentHash? {
      switch self {
      case .new(let hash), .unchanged(let hash), .changed(let hash), .edited(let hash): hash
      case .foreign: nil
      }
    }
  }

  private(set) var new: [PagePath] = []
  private(set) var changed: [PagePath] = []
  private(set) var removed: [PagePath] = []
  /// Those of the removed files that stand where a folder is needed.
  private(set) var inTheWay: [PagePath] = []
  private(set) var writes: [OutputFile] = []
  /// Edited pages and the names under which they are kept.
  private(set) var setAside: [(PagePath, PagePath)] = []
  private(set) var warnings: [Diagnostic] = []
  private(set) var refusals: [Diagnostic] = []
  /// The record of the folder once the plan is carried out.
  private(set) var manifest = Manifest()
  /// Every folder that is needed, the outer ones first.
  private(set) var folders: [String] = []

  var isEmpty: Bool { writes.isEmpty && removed.isEmpty }

  init(
    _ files: [OutputFile], folder: OutputFolder, manifest old: Manifest, now: DateTime
  ) async throws(FileError) {
    let states = try await files.concurrentMap { file throws(FileError) in
      try Self.state(of: file, in: folder, old.files[file.path])
    }
    for (file, state) in zip(files, states) { try note(file, state, folder, now) }
    try planRemovals(old, folder)
    try planFolders(folder)
  }

  private mutating func note(
    _ file: OutputFile, _ state: State, _ folder: OutputFolder, _ now: DateTime
  ) throws(FileError) {
    if let hash = state.hash { manifest.add(file.path, hash) }
    switch state {
    case .unchanged: return
    case .foreign:
      refusals.append(.foreignFile(file.path))
      return
    case .new: new.append(file.path)
    case .changed: changed.append(file.path)
    case .edited:
      let kept = try Self.freePath("\(file.path).edited-\(now.date.iso8601)", in: folder)
      setAside.append((file.path, kept))
      warnings.append(.editedPage(file.path, keptAs: kept))
      changed.append(file.path)
    }
    writes.append(file)
  }

  /// The path, with a number where something stands there already.
  private static func freePath(_ path: String, in folder: OutputFolder) throws(FileError) -> PagePath {
    var (free, number) = (PagePath(path), 2)
    while try File.status(File.cPath(folder.path(of: free))).kind != .missing {
      (free, number) = (PagePath("\(path)-\(number)"), number + 1)
    }
    return free
  }

  private mutating func planRemovals(_ old: Manifest, _ folder: OutputFolder) throws(FileError) {
    for (path, hashes) in old.files.sorted(by: { $0.key < $1.key }) where manifest.files[path] == nil {
      let onDisk = File.cPath(folder.path(of: path))
      guard try File.status(onDisk).kind == .file else { continue }
      if hashes.contains(try Self.hash(onDisk)) {
        removed.append(path)
      } else {
        warnings.append(.editedLeftover(path))
      }
    }
  }

  /// A folder in whose place a file stands is in the way as well.
  private mutating func planFolders(_ folder: OutputFolder) throws(FileError) {
    var needed: Set<String> = []
    for file in manifest.files.keys {
      var path = file.text[...]
      while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
        path = path[..<slash]
        guard needed.insert(String(path)).inserted else { break }
      }
    }
    folders = needed.sorted()
    for path in folders {
      switch try File.status(File.cPath(folder.path + "/" + path)).kind {
      case .folder, .missing: continue
      case .file where removed.contains(PagePath(path)): inTheWay.append(PagePath(path))
      case .file, .other: refusals.append(.foreignFile(PagePath(path)))
      }
    }
  }

  private static func state(
    of file: OutputFile, in folder: OutputFolder, _ known: [ContentHash]?
  ) throws(FileError) -> State {
    let path = File.cPath(folder.path(of: file.path))
    let hash = try hash(of: file.content)
    let status = try File.status(path)
    switch status.kind {
    case .missing: return .new(hash)
    case .folder, .other: return .foreign
    case .file:
      let onDisk = try self.hash(path)
      if onDisk == hash { return .unchanged(hash) }
      guard let known else { return .foreign }
      return known.contains(onDisk) ? .changed(hash) : .edited(hash)
    }
  }

  private static func hash(of content: OutputFile.Content) throws(FileError) -> ContentHash {
    switch content {
    case .bytes(let bytes): return ContentHash(bytes)
    case .copy(let source): return try hash(source)
    case .unchanged: return ContentHash()
    }
  }

  private static func hash(_ path: [CChar]) throws(FileError) -> ContentHash {
    try hash(SourceFile(path: ContentPath(""), size: 0, origin: .disk(path), stamp: nil))
  }

  private static func hash(_ file: SourceFile) throws(FileError) -> ContentHash {
    var hash = ContentHash()
    try file.forEachPiece(of: 1 << 20) { piece throws(FileError) in hash.add(piece) }
    return hash
  }
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: PagePath) -> Diagnostic {
    .error(
      .foreignFile, at: SourcePlace(file: "public/\(path)"),
      vi: "tệp này không do bangtin ghi ra mà lại nằm đúng chỗ của một trang",
      en: "this file was not written by bangtin and stands in the place of a page",
      hint: Bilingual(
        vi: "chuyển tệp đi chỗ khác, hoặc chép nó vào `content/`",
        en: "move the file away, or put it into `content/`"))
  }

  fileprivate static func editedLeftover(_ path: PagePath) -> Diagnostic {
    .warning(
      .editedPage, at: SourcePlace(file: "public/\(path)"),
      vi: "trang không còn tệp này nữa, nhưng nó đã bị sửa tay nên được giữ lại",
      en: "the site no longer has this file, but it was edited by hand and so is kept",
      hint: Bilingual(vi: "xóa tệp nếu không cần nữa", en: "delete it if nobody needs it"))
  }

  fileprivate static func editedPage(_ path: PagePath, keptAs kept: PagePath) -> Diagnostic {
    .warning(
      .editedPage, at: SourcePlace(file: "public/\(path)"),
      vi: "trang này đã bị sửa tay, bản sửa được giữ ở `\(kept)`",
      en: "this page was edited by hand; the edited version is kept as `\(kept)`",
      hint: Bilingual(
        vi: "sửa bài trong `content/` rồi chạy lại", en: "make the change in `content/` instead"))
  }
}
