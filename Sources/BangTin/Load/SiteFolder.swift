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
    var content = Listing("content", in: path)
    var templates = Listing("templates", in: path)
    try content.add(folder: File.cPath(path + "/content"))
    try templates.add(folder: File.cPath(path + "/templates"))
    return SiteSource(
      content: content.files, templates: templates.files,
      findings: content.findings + templates.findings)
  }
}

/// A walk over one folder of the site. Nothing that is not a plain file or folder is followed.
private struct Listing {
  let root: String
  /// The same on disk, with its final `/`.
  let start: [CChar]
  var files: [SourceFile] = []
  var findings: [Diagnostic] = []

  init(_ root: String, in site: String) {
    self.root = root
    start = File.cPath(site + "/" + root + "/").dropLast()
  }

  mutating func add(folder: [CChar]) throws(FileError) {
    let folder: [CChar] = folder.dropLast() + [CChar(bitPattern: UInt8(ascii: "/"))]
    for name in try File.names(in: folder + [0]) {
      if Self.isIgnored(normalized(name[...])) { continue }
      let onDisk = folder + name
      let status = try File.status(onDisk)
      switch status.kind {
      case .folder: try add(folder: onDisk)
      case .file:
        let path = ContentPath(normalized(onDisk[start.count...]))
        files.append(
          SourceFile(path: path, size: status.size, onDisk: onDisk, below: start, stamp: status.stamp))
      case .other: findings.append(.notARegularFile(root + "/" + normalized(onDisk[start.count...])))
      case .missing: continue
      }
    }
  }

  /// A name or path with its final 0, in NFC.
  private func normalized(_ name: ArraySlice<CChar>) -> String {
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
