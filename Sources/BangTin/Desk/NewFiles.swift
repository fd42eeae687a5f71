import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that come into being together or not at all, and never in the place of others.
public struct NewFiles: Sendable {
  /// Why they were not written.
  public enum Problem: Error, Sendable {
    /// These of the paths exist already.
    case exist([String])
    /// The machine refused.
    case file(FileError)
    /// The task was cancelled.
    case interrupted
  }

  /// A path below the folder, and what the file will hold.
  public typealias Entry = (path: String, bytes: [UInt8])

  /// The folder below which they will be; made if it is missing.
  public let folder: String
  /// In the order in which they appear.
  public let files: [Entry]

  /// `files` below `folder`.
  public init(_ files: [Entry], in folder: String) {
    self.folder = folder
    self.files = files
  }

  /// The paths that are taken already.
  public func taken() throws(FileError) -> [String] {
    var taken: [String] = []
    for (path, _) in files where try File.status(File.cPath(place(of: path))).kind != .missing {
      taken.append(path)
    }
    return taken
  }

  /// Writes them. Each is written under a hidden name first: when anything fails, or a file with its name has
  /// appeared meanwhile, everything that was made goes again.
  public func write() throws(Problem) {
    let taken: [String]
    do throws(FileError) {
      taken = try self.taken()
    } catch {
      throw .file(error)
    }
    guard taken.isEmpty else { throw .exist(taken) }
    var traces = Traces()
    do {
      for file in files { try stage(file, &traces) }
      guard !Task.isCancelled else { throw Problem.interrupted }
      for file in files { try putInPlace(file.path, &traces) }
    } catch {
      traces.remove()
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: any Error) -> Problem {
    switch error {
    case let failure as Problem: failure
    case let error as FileError: .file(error)
    default: .interrupted
    }
  }

  private func place(of path: String) -> String { folder == "." ? path : folder + "/" + path }

  /// Hidden, so that a build passes it over; with the process's number, so that two never meet.
  private func hiddenPlace(of path: String) -> String {
    let place = place(of: path)
    let name = ContentPath(place).name
    return place.dropLast(name.utf8.count) + ".\(name).\(getpid()).tmp"
  }

  private func stage(_ file: Entry, _ traces: inout Traces) throws(FileError) {
    try makeFolder(RealPath.parent(of: place(of: file.path)), &traces)
    let hidden = hiddenPlace(of: file.path)
    traces.files.append(hidden)
    try NewFile.write(to: hidden, reportedAs: place(of: file.path)) { new throws(FileError) in
      try new.append(file.bytes)
      try new.sync()
    }
  }

  private func putInPlace(_ path: String, _ traces: inout Traces) throws {
    let (hidden, place) = (hiddenPlace(of: path), place(of: path))
    if link(hidden, place) != 0 {
      let code = errno
      if code == EEXIST { throw Problem.exist([path]) }
      // Some disks, such as those of USB sticks, know one name a file only.
      guard try File.status(File.cPath(place)).kind == .missing, rename(hidden, place) == 0
      else { throw FileError(path: place, doing: .write, code: code) }
    }
    traces.files.append(place)
    unlink(hidden)
  }

  private func makeFolder(_ path: String, _ traces: inout Traces) throws(FileError) {
    guard try File.status(File.cPath(path)).kind != .folder else { return }
    let parent = RealPath.parent(of: path)
    if parent != path, parent != "." { try makeFolder(parent, &traces) }
    if mkdir(path, 0o777) == 0 {
      traces.folders.append(path)
    } else if errno != EEXIST {
      throw FileError(path: path, doing: .write)
    }
  }

  /// What has been made until now.
  private struct Traces {
    var files: [String] = []
    var folders: [String] = []

    func remove() {
      for file in files { unlink(file) }
      for folder in folders.reversed() { rmdir(folder) }
    }
  }
}
