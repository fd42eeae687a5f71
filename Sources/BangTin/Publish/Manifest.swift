import Vietnamese

/// The files in `public/` that we wrote, with what we wrote: what is not listed is not ours.
///
/// While a build is publishing, a file may have two fingerprints: the old version and the new one.
/// Each line is a claim of its own (`hash size path`), checked against the disk before it is acted
/// upon: a damaged manifest makes us careful, never wrong.
struct Manifest: Equatable, Sendable {
  /// What we wrote to one place.
  struct Entry: Equatable, Sendable {
    let path: PagePath
    let version: Fingerprint
  }

  private static let header = "bangtin manifest 4"

  /// In the order of their paths.
  private(set) var entries: [Entry] = []

  init() {}

  /// The manifest of `entries`, each once.
  init(_ entries: [Entry]) {
    var entries = entries
    entries.sort { $0.path < $1.path }
    let isStrictlySorted = zip(entries, entries.dropFirst()).allSatisfy { $0.path < $1.path }
    self.entries = isStrictlySorted ? entries : Self.eachOnce(entries)
  }

  private static func eachOnce(_ entries: [Entry]) -> [Entry] {
    var all: [Entry] = []
    for entry in entries {
      let known = all.reversed().prefix { !($0.path < entry.path) }
      if !known.contains(where: { $0.version == entry.version }) { all.append(entry) }
    }
    return all
  }

  /// The manifest in `bytes`; without a line that cannot be read, since what is not listed is kept.
  init(_ bytes: [UInt8]) {
    self.init(bytes.withUnsafeBufferPointer { Self.entries(in: $0[...]) })
  }

  /// By bytes: a site of 10,000 posts has as many lines, and each build reads them all.
  private static func entries(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Entry] {
    var entries: [Entry] = []
    var rest = bytes
    var isFirst = true
    while !rest.isEmpty {
      let line = rest[..<(rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex)]
      rest = rest[line.endIndex...].dropFirst()
      if isFirst, !line.elementsEqual(header.utf8) { break }
      if !isFirst, let entry = Entry(line: line) { entries.append(entry) }
      isFirst = false
    }
    return entries
  }

  /// Hands on the bytes to be kept in a file, one part after the other.
  func encode(_ append: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var bytes = Array((Self.header + "\n").utf8)
    bytes.reserveCapacity(Self.partSize + 1024)
    for entry in entries {
      entry.version.write(to: &bytes)
      bytes.append(" ")
      bytes.append(utf8: entry.path.text)
      bytes.append("\n")
      if bytes.count < Self.partSize { continue }
      try append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    try append(bytes)
  }

  /// In bytes, at least.
  private static let partSize = 1 << 16

  /// Where in `entries` what was written to `path` stands.
  func range(of path: PagePath) -> Range<Int> {
    let low = entries.partitioningIndex { !($0.path < path) }
    let count = entries[low...].prefix { !(path < $0.path) }.count
    return low..<low + count
  }

  /// What was written to `path`.
  func versions(of path: PagePath) -> [Fingerprint] { entries[range(of: path)].map(\.version) }

  /// What was written to the places that `other` does not know.
  func entries(missingFrom other: Manifest) -> [Entry] {
    var rest = other.entries[...]
    return entries.filter { entry in
      rest = rest.drop { $0.path < entry.path }
      return rest.first.map { entry.path < $0.path } ?? true
    }
  }

  /// Records that `path` holds this version and no other.
  mutating func set(_ path: PagePath, _ version: Fingerprint) {
    entries.replaceSubrange(range(of: path), with: [Entry(path: path, version: version)])
  }

  /// Both manifests' files.
  func union(_ other: Manifest) -> Manifest { entries.isEmpty ? other : Manifest(entries + other.entries) }
}

extension Manifest.Entry {
  /// What a line of the manifest claims.
  fileprivate init?(line: Slice<UnsafeBufferPointer<UInt8>>) {
    let blank = UInt8(ascii: " ")
    guard let first = line.firstIndex(of: blank),
      let second = line[(first + 1)...].firstIndex(of: blank),
      let version = Fingerprint(hash: line[..<first], size: line[(first + 1)..<second])
    else { return nil }
    let path = line[(second + 1)...]
    guard Self.staysInside(path) else { return nil }
    self.init(path: PagePath(String(decoding: path, as: UTF8.self)), version: version)
  }

  /// Whether a path cannot lead out of the folder, whatever someone wrote into the record.
  private static func staysInside(_ path: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = path
    while true {
      let name = rest.prefix { $0 != UInt8(ascii: "/") }
      if name.isEmpty || name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return false }
      if name.endIndex == rest.endIndex { return true }
      rest = rest[(name.endIndex + 1)...]
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
