/// What `check --fix` would make of one file.
public struct Mend: Sendable {
  /// The path from the site's folder: `content/thong-bao/a.md`.
  public let file: String
  let source: SourceFile
  /// All bytes of the file, as they were read and as they should be.
  let original: [UInt8]
  let mended: [UInt8]

  /// Why a file was left as it was.
  public enum Refusal: Error, Sendable {
    /// Somebody has changed it since it was read.
    case changedMeanwhile
    case machine(FileError)
  }

  /// The lines of a unified diff, three lines of context around each change.
  public var diff: [String] { UnifiedDiff(original, mended).lines(file: file) }

  /// Puts the mended file in the place of the old one: whoever reads sees the old bytes or the new ones, and after a
  /// crash one of them is there. The file's permissions stay.
  public func write() throws(Refusal) {
    guard let path = source.pathOnDisk else { return }
    var isUnchanged = true
    do throws(FileError) {
      let replacement = try FileReplacement(of: path, by: mended)
      defer { replacement.discard() }
      isUnchanged = try File.read(path, atMost: original.count + 1) == original
      if isUnchanged { try replacement.commit() }
    } catch {
      throw .machine(error)
    }
    if !isUnchanged { throw .changedMeanwhile }
  }
}
