import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The site's folder on disk: the one place from which a build reads.
public struct SiteFolder: Sendable {
  /// The folder that holds `content/`, as the user named it.
  public let path: String

  /// The folder at `path`.
  public init(path: String) {
    self.path = path
  }

  /// Whether there is a `content/` at all.
  public var hasContent: Bool {
    access(path + "/content", F_OK) == 0
  }

  /// Lists what is in the folder, in an order that does not depend on the disk.
  public func list() throws(FileError) -> SiteSource {
    var content = Listing(root: "content")
    var templates = Listing(root: "templates")
    try content.add(folder: File.cPath(path + "/content"), below: "")
    try templates.add(folder: File.cPath(path + "/templates"), below: "")
    return SiteSource(
      content: content.files, templates: templates.files,
      findings: content.findings + templates.findings)
  }
}

/// A walk over one folder of the site. Nothing that is not a plain file or folder is followed.
private struct Listing {
  let root: String
  var files: [SourceFile] = []
  var findings: [Diagnostic] = []

  mutating func add(folder: [CChar], below prefix: String) throws(FileError) {
    let start: [CChar] = folder.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
    // One folder is open at a time, however deep they lie.
    for (onDisk, path) in try addFiles(of: folder, start, prefix) { try add(folder: onDisk, below: path) }
  }

  /// Lists the files of one folder, whose path with its `/` is `start`, and gives the folders in it.
  private mutating func addFiles(
    of folder: [CChar], _ start: [CChar], _ prefix: String
  ) throws(FileError) -> [(onDisk: [CChar], path: String)] {
    guard let folder = try OpenFolder(folder) else { return [] }
    var folders: [(onDisk: [CChar], path: String)] = []
    for name in try folder.names() {
      let text = normalizedName(name)
      if Self.isIgnored(text) { continue }
      let path = prefix.isEmpty ? text : prefix + "/" + text
      let status = try folder.status(of: name)
      switch status.kind {
      case .folder: folders.append((start + name, path))
      case .file:
        files.append(
          SourceFile(
            path: ContentPath(path), size: status.size, origin: .disk(start + name), stamp: status.stamp))
      case .other: findings.append(.notARegularFile(root + "/" + path))
      case .missing: continue
      }
    }
    return folders
  }

  private func normalizedName(_ name: [CChar]) -> String {
    UnicodeText.nfc(
      name.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) })
  }

  /// Hidden files and what editors and systems leave behind. By bytes: each file of the site is asked.
  static func isIgnored(_ name: String) -> Bool {
    let bytes = name.utf8
    switch (bytes.first, bytes.last) {
    case (UInt8(ascii: "."), _): return name != ".well-known"
    case (_, UInt8(ascii: "~")), (UInt8(ascii: "#"), UInt8(ascii: "#")): return true
    case (UInt8(ascii: "~"), _): return bytes.starts(with: "~$".utf8)
    default: break
    }
    let ending = bytes.suffix(4)
    return [".swp", ".swo", ".tmp"].contains { ending.elementsEqual($0.utf8) } || name == "Thumbs.db"
      || name == "desktop.ini"
  }
}

extension Diagnostic {
  fileprivate static func notARegularFile(_ file: String) -> Diagnostic {
    .warning(
      .notARegularFile, at: SourcePlace(file: file),
      vi: "đây là liên kết tượng trưng hoặc tệp đặc biệt, không được đọc",
      en: "this is a symbolic link or a special file and is not read",
      hint: Bilingual(
        vi: "chép tệp thật vào thư mục này", en: "copy the real file into this folder"))
  }
}
