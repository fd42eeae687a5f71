import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder in which the new files are written before the first old one is replaced: a small copy of
/// the output's own tree. When anything fails until then, removing it is all there is to do.
final class StagingFolder: Sendable {
  let path: String
  private let output: OutputFolder
  /// The folders made in it so far.
  private let folders = Mutex<Set<String>>([])
  private let disk: EarlySync
  /// Whether the output folder was missing and has been made to stage in it.
  private let hasMadeOutput: Bool

  /// An empty staging folder from which files can be renamed into `output`.
  ///
  /// Nobody reads `.bangtin/`, so that is where it is for an output inside the site. An output elsewhere
  /// may be on another disk, or have a group or label that its files take from it: there it is a hidden
  /// folder of the output.
  init(for output: OutputFolder, of site: String, _ record: PublishRecord) throws(FileError) {
    self.output = output
    let hidden = Self.hiddenPath(in: output)
    let exists = try output.exists()
    if RealPath.isInside(output.path, site) {
      let target = exists ? hidden : output.path
      try Self.make(record.stagingPath)
      if rename(record.stagingPath, target) == 0, rename(target, record.stagingPath) == 0 {
        (path, hasMadeOutput) = (record.stagingPath, false)
        disk = try Self.disk(of: path, output)
        return
      }
      rmdir(record.stagingPath)
    }
    (path, hasMadeOutput) = (hidden, !exists)
    try Self.make(path)
    disk = try Self.disk(of: path, output)
  }

  private static func disk(of path: String, _ output: OutputFolder) throws(FileError) -> EarlySync {
    do throws(FileError) {
      return try EarlySync(of: path, reportedAs: output.name)
    } catch {
      rmdir(path)
      throw error
    }
  }

  /// Takes away what a killed build has left.
  static func removeLeftovers(of output: OutputFolder, _ record: PublishRecord) {
    removeTree(record.stagingPath)
    removeTree(hiddenPath(in: output))
  }

  /// What was written; of a copied file, what was there to be copied.
  typealias Written = (copied: Fingerprint?, stamp: FileStamp?)

  /// Writes a file. Files may be written side by side.
  func write(_ file: OutputFile) throws(FileError) -> Written {
    try makeFolders(of: file.path)
    var written: Written = (nil, nil)
    try NewFile.write(to: path(of: file.path), reportedAs: output.name + "/" + file.path.text) {
      new throws(FileError) in
      switch file.content {
      case .bytes(let bytes):
        try new.append(bytes)
        disk.note(bytes.count)
      case .copy(let source):
        written.copied = try source.copy(to: new)
        disk.note(source.size)
      case .unchanged, .staged: break
      }
      written.stamp = try new.stamp()
    }
    return written
  }

  private func makeFolders(of file: PagePath) throws(FileError) {
    let needed = file.folders
    let failure: FileError? = folders.withLock { made in
      guard let inner = needed.first, !made.contains(inner) else { return nil }
      for folder in needed.reversed() where !made.contains(folder) {
        guard mkdir(path + "/" + folder, 0o777) == 0 else {
          return FileError(path: output.name + "/" + folder, doing: .write)
        }
        made.insert(folder)
      }
      return nil
    }
    if let failure { throw failure }
  }

  func path(of file: PagePath) -> String { path + "/" + file.text }

  /// Returns when the disk holds all that was staged: one sync for all files, most of it done before.
  func sync() throws(FileError) {
    if let code = disk.finish() { throw FileError(path: output.name, doing: .write, code: code) }
  }

  /// Takes away the folder with what is left in it, and an output folder that has stayed empty.
  func remove() {
    Self.removeTree(path)
    if hasMadeOutput { rmdir(output.path) }
  }

  private static func hiddenPath(in output: OutputFolder) -> String { output.path + "/.bangtin-staging" }

  private static func make(_ path: String) throws(FileError) {
    try OutputFolder.makeFolder(RealPath.parent(of: path))
    guard mkdir(path, 0o777) == 0 else { throw FileError(path: path, doing: .write) }
  }

  /// Only names of our own making come here; a link is removed, never followed.
  private static func removeTree(_ path: String) {
    guard let kind = try? File.status(File.cPath(path)).kind, kind != .missing else { return }
    guard kind == .folder else {
      unlink(path)
      return
    }
    for name in (try? File.names(in: File.cPath(path))) ?? [] {
      removeTree(path + "/" + String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    rmdir(path)
  }
}
