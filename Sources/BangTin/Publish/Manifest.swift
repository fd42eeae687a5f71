/// The files in `public/` that we wrote, with what we wrote: what is not listed is not ours.
///
/// While a build is publishing, a file may have two fingerprints: the old version and the new one.
struct Manifest: Equatable {
  private static let header = "bangtin manifest 1"

  private(set) var files: [PagePath: [ContentHash]] = [:]

  init() {}

  /// The manifest in `bytes`; without a line that cannot be read, since what is not listed is kept.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.header[...] else { return }
    for line in lines.dropFirst() {
      guard let space = line.firstIndex(of: " "), let hash = ContentHash(hexadecimal: line[..<space])
      else { continue }
      add(PagePath(String(line[line.index(after: space)...])), hash)
    }
  }

  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for (path, hashes) in files.sorted(by: { $0.key < $1.key }) {
      for hash in hashes { text += "\(hash.hexadecimal) \(path)\n" }
    }
    return Array(text.utf8)
  }

  mutating func add(_ path: PagePath, _ hash: ContentHash) {
    if files[path]?.contains(hash) != true { files[path, default: []].append(hash) }
  }

  /// Both manifests' files.
  func union(_ other: Manifest) -> Manifest {
    var all = self
    for (path, hashes) in other.files { for hash in hashes { all.add(path, hash) } }
    return all
  }
}
