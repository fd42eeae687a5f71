#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What `.bangtin/` in the site's folder keeps of one output folder: the manifest, which is the
/// journal too while a build is publishing.
struct PublishRecord: Sendable {
  /// Where the manifest is.
  let path: String
  /// Where the memory of the last build is.
  private var lastPath: String { path + ".last" }
  /// Where files are staged when the output is on the same disk.
  var stagingPath: String { path + ".staging" }

  /// The record that the site in the folder `site` keeps of `output`, both as `RealPath` gives them.
  /// A site may have several outputs, and may move with those inside it.
  init(site: String, output: String) {
    let folder = (site + "/").utf8
    let inside = output.utf8.starts(with: folder) ? output.utf8.dropFirst(folder.count) : output.utf8[...]
    path = SiteFolder.recordFolder(of: site) + "/" + Self.name(of: Array(inside)) + ".manifest"
  }

  /// A file name for a path; of a long one its end, and a hash that tells it from others that end alike.
  private static func name(of path: [UInt8]) -> String {
    let plain = path.map { byte -> String in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
        ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
    }.joined()
    return plain.utf8.count <= 200
      ? plain : String(ContentHash(path).value, radix: 16) + "-" + plain.suffix(180)
  }

  /// Of the manifest as it is on disk; `nil` when there is none.
  var fingerprint: ContentHash? { try? SourceFile(onDisk: File.cPath(path)).fingerprint().hash }

  /// The manifest, and what was remembered together with it.
  func read() throws(FileError) -> (Manifest, LastBuild?) {
    let path = File.cPath(self.path)
    let status = try File.status(path)
    guard status.kind == .file else { return (Manifest(), nil) }
    let bytes = try File.read(path, atMost: status.size)
    let manifest = Manifest(bytes)
    guard let file = MappedFile(lastPath),
      let last = withExtendedLifetime(file, { LastBuild(file.bytes) }),
      last.manifest == ContentHash(bytes), last.files.count == manifest.entries.count
    else { return (manifest, nil) }
    return (manifest, last)
  }

  /// Takes away what a killed build was about to put in the place of a file.
  func removeLeftovers() {
    for path in [path, lastPath] { unlink(NewFile.temporary(path)) }
  }

  /// Keeps `last` beside the manifest.
  func write(_ last: LastBuild) {
    try? NewFile.replace(lastPath) { file throws(FileError) in
      try last.encode { bytes throws(FileError) in try file.append(bytes) }
    }
  }

  /// Replaces the manifest by one that is on the disk when this returns.
  func write(_ manifest: Manifest) throws(FileError) {
    try NewFile.replace(path) { file throws(FileError) in
      try manifest.encode { bytes throws(FileError) in try file.append(bytes) }
      try file.sync()
    }
  }
}

extension SiteFolder {
  /// Where a site keeps what concerns its builds only.
  static func recordFolder(of site: String) -> String { site + "/.bangtin" }
}
