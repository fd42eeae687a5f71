public import Vietnamese

/// Brings a folder to exactly the files of a finished build: writes what differs, removes what it
/// wrote before and is no longer needed, and touches nothing else.
public struct Publisher: Sendable {
  /// What publishing changed.
  public struct Report: Sendable {
    /// Files that were not there before.
    public internal(set) var new: [PagePath] = []
    /// Files that were replaced.
    public internal(set) var changed: [PagePath] = []
    /// Files that are no longer part of the site.
    public internal(set) var removed: [PagePath] = []
    /// Errors: files that we did not write stand in the way, and nothing was published. Warnings:
    /// pages that someone had edited in the folder.
    public internal(set) var diagnostics: [Diagnostic] = []
  }

  private let folder: OutputFolder
  private let manifestPath: String

  /// Publishes into `output` for the site in the folder `site`, which keeps the record.
  public init(site: String, output: String) {
    folder = OutputFolder(path: output)
    manifestPath = site + "/.bangtin/" + Self.recordName(site: site, output: output)
  }

  /// Publishes `files`; the moment `now` names what is set aside.
  public func publish(_ files: [OutputFile], now: DateTime) async throws(FileError) -> Report {
    let old = try readManifest()
    let plan = try await PublishPlan(files, folder: folder, manifest: old, now: now)
    guard plan.refusals.isEmpty else { return Report(diagnostics: plan.refusals) }
    return try await carryOut(plan, old)
  }

  private func carryOut(_ plan: PublishPlan, _ old: Manifest) async throws(FileError) -> Report {
    let report = Report(
      new: plan.new, changed: plan.changed, removed: plan.removed, diagnostics: plan.warnings)
    if plan.manifest == old, plan.isEmpty { return report }
    // Recorded before it is written: a file half-way through a killed build is still known as ours.
    try write(old.union(plan.manifest))
    for file in plan.inTheWay { try folder.remove(file) }
    try folder.makeFolders(plan.folders)
    for (file, kept) in plan.setAside { try folder.move(file, to: kept) }
    let folder = folder
    _ = try await plan.writes.concurrentMap { file throws(FileError) in
      try folder.write(file.content, to: file.path)
    }
    for file in plan.removed where !plan.inTheWay.contains(file) { try folder.remove(file) }
    try write(plan.manifest)
    return report
  }

  private func readManifest() throws(FileError) -> Manifest {
    let path = File.cPath(manifestPath)
    let status = try File.status(path)
    return status.kind == .file ? Manifest(try File.read(path, atMost: status.size)) : Manifest()
  }

  private func write(_ manifest: Manifest) throws(FileError) {
    let end = manifestPath.utf8.lastIndex(of: UInt8(ascii: "/")) ?? manifestPath.endIndex
    try OutputFolder.makeFolder(String(manifestPath[..<end]))
    try OutputFolder.replace(manifestPath) { descriptor, path throws(FileError) in
      try OutputFolder.write(manifest.bytes, to: descriptor, path: path)
    }
  }

  /// The record's name for one output: a site may have several, and the site's folder may move.
  private static func recordName(site: String, output: String) -> String {
    let inside = output.hasPrefix(site + "/") ? String(output.dropFirst(site.count + 1)) : output
    let plain = inside.utf8.map { byte -> String in
      byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
        ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
    }
    return plain.joined().suffix(200) + ".manifest"
  }
}
