#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The folder that people read: what is looked up, replaced and removed in it.
struct OutputFolder: Sendable {
  /// Absolute, without symbolic links.
  let path: String
  /// As the user named it.
  let name: String

  func path(of file: PagePath) -> String { path + "/" + file.text }
  private func name(of file: PagePath) -> String { name + "/" + file.text }

  func kind(of file: PagePath) throws(FileError) -> File.Kind {
    try File.status(File.cPath(path(of: file))).kind
  }

  /// Those of `folders` that are links: what lies behind them is not in this folder.
  func links(among folders: Set<String>) throws(FileError) -> Set<String> {
    var links: Set<String> = []
    for inner in folders where try kind(of: PagePath(inner)) == .other { links.insert(inner) }
    return links
  }

  /// Whether two names, which differ in upper and lower case only, are one file: the disk does not tell them apart.
  func areOne(_ a: PagePath, _ b: PagePath) throws(FileError) -> Bool {
    guard let stamp = try File.status(File.cPath(path(of: a))).stamp else { return false }
    let other = try File.status(File.cPath(path(of: b))).stamp
    return stamp == other
  }

  /// What the system tells of each of `files`, on all cores; `nil` for what is no file or cannot be looked at. Least
  /// costs what is in the order of paths: a folder is opened once for all neighbours in it.
  func stamps(of files: [PagePath]) async -> some Sequence<FileStamp?> {
    await files.chunks(ofCount: 256).concurrentMap(stamps).joined()
  }

  private func stamps(of files: ArraySlice<PagePath>) -> [FileStamp?] {
    var stamps: [FileStamp?] = []
    stamps.reserveCapacity(files.count)
    var rest = files
    while let folder = rest.first?.folder {
      let neighbours = rest.prefix { $0.lies(in: folder) }
      stamps += self.stamps(of: neighbours, in: File.cPath(path + "/" + folder), folder.utf8.count)
      rest = rest[neighbours.endIndex...]
    }
    return stamps
  }

  /// The same for files that lie in one folder, after the first `length` bytes of their paths.
  private func stamps(of files: ArraySlice<PagePath>, in folder: [CChar], _ length: Int) -> [FileStamp?] {
    guard let folder = try? OpenFolder(folder) else { return files.map { _ in nil } }
    var stamps: [FileStamp?] = []
    for file in files {
      stamps.append(file.text.withCString { (try? folder.status(of: $0 + length))?.stamp })
    }
    return stamps
  }

  func exists() throws(FileError) -> Bool { try File.status(File.cPath(path)).kind == .folder }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    let code = errno
    let parent = RealPath.parent(of: path)
    guard code == ENOENT, parent != path, parent != "." else {
      throw FileError(path: path, doing: .write, code: code)
    }
    try makeFolder(parent)
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw FileError(path: path, doing: .write) }
  }

  /// The fingerprint of a file; `nil`, unread, when its size is none of `sizes`.
  func fingerprint(of file: PagePath, sizes: [Int]? = nil) throws(FileError) -> Fingerprint? {
    let onDisk = File.cPath(path(of: file))
    if let sizes, !sizes.contains(try File.status(onDisk).size) { return nil }
    return try SourceFile(onDisk: onDisk).fingerprint()
  }

  /// Fails when files cannot be replaced in the folders of `files`, before any has been.
  func checkAccess(to files: [PagePath]) throws(FileError) {
    for inner in Set(files.map { RealPath.parent(of: path(of: $0)) }).sorted() {
      var folder = inner
      // A missing one is made in the nearest that is there.
      while try File.status(File.cPath(folder)).kind != .folder, folder != "/" {
        folder = RealPath.parent(of: folder)
      }
      guard access(folder, W_OK | X_OK) == 0 else { throw FileError(path: folder, doing: .write) }
    }
  }

  /// Puts what stands at `new` in the place of `file`.
  func replace(_ file: PagePath, by new: String) throws(FileError) {
    guard rename(new, path(of: file)) == 0 else { throw FileError(path: name(of: file), doing: .write) }
  }

  /// Puts a staged folder where there is none; `""` is the output folder itself.
  func replace(whole folder: String, by new: String) throws(FileError) {
    let end = folder.isEmpty ? "" : "/" + folder
    guard rename(new, path + end) == 0 else { throw FileError(path: name + end, doing: .write) }
  }

  /// Gives a file a second name, so that it is never missing under the first.
  func keep(_ file: PagePath, as other: PagePath) throws(FileError) {
    if link(path(of: file), path(of: other)) == 0 { return }
    // Some disks, such as those of USB sticks, know one name a file only.
    guard errno != EEXIST, rename(path(of: file), path(of: other)) == 0 else {
      throw FileError(path: name(of: file), doing: .write)
    }
  }

  /// Removes a file, then the folders that it leaves empty.
  func remove(_ file: PagePath) throws(FileError) {
    try removeOnly(file)
    removeEmptyFolders(of: file)
  }

  /// Removes the folders in which a file was, the inner ones first, up to one that holds anything.
  func removeEmptyFolders(of file: PagePath) {
    for folder in file.folders {
      guard rmdir(path + "/" + folder) == 0 || errno == ENOENT else { return }
    }
  }

  /// Removes a file and no folder.
  func removeOnly(_ file: PagePath) throws(FileError) {
    guard unlink(path(of: file)) == 0 || errno == ENOENT else {
      throw FileError(path: name(of: file), doing: .remove)
    }
  }

  /// Removes a folder that holds nothing but folders.
  func removeFolders(in folder: PagePath) throws(FileError) {
    for name in try File.names(in: File.cPath(path(of: folder))) {
      try removeFolders(in: folder.appending(name))
    }
    guard rmdir(path(of: folder)) == 0 || errno == ENOENT else {
      throw FileError(path: name(of: folder), doing: .remove)
    }
  }

  /// All files below `folder`, whoever made them.
  func files(below folder: PagePath) throws(FileError) -> [PagePath] {
    var files: [PagePath] = []
    for name in try File.names(in: File.cPath(path(of: folder))) {
      let below = folder.appending(name)
      files += try kind(of: below) == .folder ? self.files(below: below) : [below]
    }
    return files
  }
}

extension PagePath {
  /// What has `name`, as the disk has it, in this folder.
  fileprivate func appending(_ name: [CChar]) -> PagePath {
    PagePath("\(self)/" + String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self))
  }

  /// The folders in which it is, the inner ones first.
  var folders: [String] {
    var folders: [String] = []
    var rest = text
    while let slash = rest.lastIndex(ofByte: UInt8(ascii: "/")) {
      rest = String(rest[..<slash])
      folders.append(rest)
    }
    return folders
  }

  /// The same with `ending`, and as much of its name as the disk has room for beside that.
  func kept(_ ending: String) -> PagePath {
    var name = text[text.utf8.index(text.startIndex, offsetBy: folder.utf8.count)...]
    while name.utf8.count + ending.utf8.count > 255, !name.isEmpty { name.removeLast() }
    return PagePath(folder + name + ending)
  }

  /// The folder in which it is, with its final `/`; empty at the top.
  fileprivate var folder: String {
    text.lastIndex(ofByte: UInt8(ascii: "/")).map { String(text[...$0]) } ?? ""
  }

  /// Whether `folder` is its folder.
  fileprivate func lies(in folder: String) -> Bool {
    text.withCString { path in
      folder.withCString { strncmp(path, $0, folder.utf8.count) == 0 }
        && strchr(path + folder.utf8.count, Int32(UInt8(ascii: "/"))) == nil
    }
  }
}
