/// The files in `public/` that we wrote, with what we wrote: what is not listed is not ours.
///
/// While a build is publishing, a file may have two fingerprints: the old version and the new one.
/// Each line is a claim of its own (`hash size path`), checked against the disk before it is acted
/// upon: a damaged manifest makes us careful, never wrong.
struct Manifest: Equatable {
  private static let header = "bangtin manifest 2"

  private(set) var files: [PagePath: [ContentHash]] = [:]

  init() {}

  /// The manifest in `bytes`; without a line that cannot be read, since what is not listed is kept.
  init(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Self.header[...] else { return }
    for line in lines.dropFirst() {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let hash = ContentHash(hexadecimal: parts[0], size: parts[1]) else { continue }
      guard Self.staysInside(parts[2]) else { continue }
      add(PagePath(String(parts[2])), hash)
    }
  }

  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for (path, hashes) in files.sorted(by: { $0.key < $1.key }) {
      for hash in hashes { text += "\(hash.hexadecimal) \(hash.size) \(path)\n" }
    }
    return Array(text.utf8)
  }

  mutating func add(_ path: PagePath, _ hash: ContentHash) {
    if files[path]?.contains(hash) != true { files[path, default: []].append(hash) }
  }

  /// Records that `path` holds what has `hash`, and nothing else.
  mutating func set(_ path: PagePath, _ hash: ContentHash) { files[path] = [hash] }

  /// Both manifests' files.
  func union(_ other: Manifest) -> Manifest {
    var all = self
    for (path, hashes) in other.files { for hash in hashes { all.add(path, hash) } }
    return all
  }

  /// Whether a path cannot lead out of the folder, whatever someone wrote into the record.
  private static func staysInside(_ path: Substring) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }
}
