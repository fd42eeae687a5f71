/// One file of the build, compared with what stands in its place.
struct FileState: Sendable {
  /// What stands there.
  enum Standing: Sendable {
    case nothing
    /// The very bytes of the build.
    case same
    /// What we wrote before.
    case ours
    /// A file where we wrote one, changed since.
    case edited
    /// A file where we wrote none.
    case unknown
    case folder
    /// A link, a pipe or a device.
    case special
  }

  /// Of what the build has for this place.
  var version: Fingerprint
  let standing: Standing
  /// The entry of the manifest that tells of what is to stay there; `nil` where none is known to.
  private(set) var entry: Int?
  /// What the system told of the new file before it took its place.
  var staged: FileStamp?

  /// The file of an entry of the manifest, which is known to stand there.
  init(standing entry: Int, version: Fingerprint) {
    (self.version, standing, self.entry) = (version, .same, entry)
  }

  /// Compares `file` with the folder, if there is one, of which `files` tells what is known.
  init(of file: OutputFile, in folder: OutputFolder?, _ files: StandingFiles) throws(FileError) {
    let ours = files.entry(of: file.path)
    let onDisk = ours.map { files.manifest.entries[$0].version }
    switch file.content {
    case .unchanged, .staged:
      (version, standing, entry) = (onDisk ?? Fingerprint(), .same, ours)
      return
    case .bytes(let bytes): version = Fingerprint(bytes)
    case .copy(let source): version = try source.fingerprint()
    }
    if let onDisk {
      (standing, entry) = onDisk == version ? (.same, ours) : (.ours, nil)
      return
    }
    guard let folder else {
      standing = .nothing
      return
    }
    switch try folder.kind(of: file.path) {
    case .missing: standing = .nothing
    case .folder: standing = .folder
    case .other: standing = .special
    case .file:
      let known = files.manifest.versions(of: file.path)
      let onDisk = try folder.fingerprint(of: file.path, sizes: [version.size] + known.map(\.size))
      if let onDisk, known.contains(onDisk) {
        standing = onDisk == version ? .same : .ours
      } else if known.isEmpty, let old = files.manifest.otherCase(of: file.path),
        try folder.areOne(file.path, old)
      {
        // What stands there under its old name is about to go.
        standing = .nothing
      } else if onDisk == version {
        standing = .same
      } else {
        standing = known.isEmpty ? .unknown : .edited
      }
    }
  }
}
