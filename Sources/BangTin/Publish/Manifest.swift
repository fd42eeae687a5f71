/// The files in `public/` that we wrote, with what we wrote: what is not listed is not ours.
///
/// While a build is publishing, a file may have two fingerprints: the old version and the new one.
/// Each line is a claim of its own (`hash size path`), checked against the disk before it is acted
/// upon: a damaged manifest makes us careful, never wrong.
struct Manifest: Equatable {
  private static let header = "bangtin manifest 2"

  private(set) var files: [PagePath: [Fingerprint]] = [:]

  init() {}

  /// The manifest in `bytes`; without a line that cannot be read, since what is not listed is kept.
  init(_ bytes: [UInt8]) {
    // By bytes: a site of 10,000 posts has as many lines, and each build reads them all.
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard lines.first?.elementsEqual(Self.header.utf8) ?? false else { return }
    files.reserveCapacity(lines.count)
    for line in lines.dropFirst() {
      let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
      guard parts.count == 3, Self.staysInside(parts[2]),
        let version = Fingerprint(
          hash: String(decoding: parts[0], as: UTF8.self), size: String(decoding: parts[1], as: UTF8.self))
      else { continue }
      add(PagePath(String(decoding: parts[2], as: UTF8.self)), version)
    }
  }

  var bytes: [UInt8] {
    var bytes = Array((Self.header + "\n").utf8)
    bytes.reserveCapacity(files.count * 80)
    for (path, versions) in files.sorted(by: { $0.key < $1.key }) {
      for version in versions {
        bytes.append(utf8: version.description)
        bytes.append(" ")
        bytes.append(utf8: path.text)
        bytes.append("\n")
      }
    }
    return bytes
  }

  mutating func add(_ path: PagePath, _ version: Fingerprint) {
    if files[path]?.contains(version) != true { files[path, default: []].append(version) }
  }

  /// Records that `path` holds this version and no other.
  mutating func set(_ path: PagePath, _ version: Fingerprint) { files[path] = [version] }

  /// Both manifests' files.
  func union(_ other: Manifest) -> Manifest {
    var all = self
    for (path, versions) in other.files { for version in versions { all.add(path, version) } }
    return all
  }

  /// Whether a path cannot lead out of the folder, whatever someone wrote into the record.
  private static func staysInside(_ path: ArraySlice<UInt8>) -> Bool {
    path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  fileprivate mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
