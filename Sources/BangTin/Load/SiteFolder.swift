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
    let moment = File.clock
    let content = try Listing("content", of: self)
    let templates = try Listing("templates", of: self)
    return SiteSource(
      content: content.files, templates: templates.files,
      findings: content.findings + templates.findings, listedAt: moment)
  }
}

/// A walk over one folder of the site. Nothing that is not a plain file or folder is followed.
private struct Listing {
  /// A folder that has been found.
  private struct Folder {
    let onDisk: [CChar]
    /// Below the root, in NFC; empty for the root.
    let path: String
    /// Whether the way to it on disk is spelt as `path`.
    let isPlain: Bool
  }

  let name: String
  let root: SourceFile.Root
  private(set) var files: [SourceFile] = []
  private(set) var findings: [Diagnostic] = []

  /// Lists the folder `name` of the site in `folder`.
  init(_ name: String, of site: SiteFolder) throws(FileError) {
    (self.name, root) = (name, SourceFile.Root(site.path + "/" + name))
    try add(Folder(onDisk: File.cPath(root.path), path: "", isPlain: true))
  }

  private mutating func add(_ folder: Folder) throws(FileError) {
    // One folder is open at a time, however deep they lie.
    for inner in try addFiles(of: folder) { try add(inner) }
  }

  /// Lists the files of one folder and gives the folders in it.
  private mutating func addFiles(of folder: Folder) throws(FileError) -> [Folder] {
    guard let open = try OpenFolder(folder.onDisk) else { return [] }
    let start = folder.onDisk.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
    var folders: [Folder] = []
    for name in try open.names() {
      let text = SiteFolder.normalizedName(name)
      if SiteFolder.isIgnored(text) { continue }
      let path = folder.path.isEmpty ? text : folder.path + "/" + text
      let isPlain = folder.isPlain && text.withCString { strcmp($0, name) == 0 }
      let status = try open.status(of: name)
      switch status.kind {
      case .folder: folders.append(Folder(onDisk: start + name, path: path, isPlain: isPlain))
      case .file:
        let origin = isPlain ? SourceFile.Origin.below(root) : .disk(start + name)
        files.append(SourceFile(path: ContentPath(path), origin: origin, stamp: status.stamp))
      case .other: findings.append(.notARegularFile(self.name + "/" + path))
      case .missing: continue
      }
    }
    return folders
  }
}

extension SiteFolder {
  /// The name of a file, with its final 0, in NFC.
  static func normalizedName(_ name: [CChar]) -> String {
    UnicodeText.nfc(name.withUnsafeBytes { String(decoding: $0.dropLast(), as: UTF8.self) })
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
    // The last letters of those below: most names end otherwise.
    guard let last = bytes.last, "pobi".utf8.contains(last) else { return false }
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
