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

  /// Compares `file` with the folder, if there is one; `known` is what we wrote there before, `onDisk` what stands there, if it is
  /// known without being read.
  init(
    of file: OutputFile, in folder: OutputFolder?, known: [Fingerprint], onDisk: Fingerprint?
  ) throws(FileError) {
    switch file.content {
    case .unchanged, .staged:
      version = onDisk ?? Fingerprint()
      standing = .same
      return
    case .bytes(let bytes): version = Fingerprint(bytes)
    case .copy(let source): version = try source.fingerprint()
    }
    if let onDisk {
      standing = onDisk == version ? .same : .ours
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
      let onDisk = try folder.fingerprint(of: file.path, sizes: [version.size] + known.map(\.size))
      if onDisk == version {
        standing = .same
      } else if let onDisk, known.contains(onDisk) {
        standing = .ours
      } else {
        standing = known.isEmpty ? .unknown : .edited
      }
    }
  }
}
