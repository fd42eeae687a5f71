import Vietnamese

/// The files in `public/` that we wrote, with what we wrote: what is not listed is not ours.
///
/// While a build is publishing, a file may have two fingerprints: the old version and the new one.
/// Each line is a claim (`hash size path`), checked against the disk before it is acted upon; the last one seals the
/// others. A damaged manifest counts as lost: it makes us careful, never wrong.
struct Manifest: Equatable, Sendable {
  /// What we wrote to one place.
  struct Entry: Equatable, Sendable {
    let path: PagePath
    let version: Fingerprint
  }

  private static let header = "bangtin manifest 5"

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

  /// The manifest in `bytes`; without entries when they are not as they were written.
  init(_ bytes: [UInt8]) {
    self.init(bytes.withUnsafeBufferPointer { Self.entries(in: $0[...]) } ?? [])
  }

  /// By bytes: a site of 10,000 posts has as many lines, and each build reads them all.
  private static func entries(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Entry]? {
    var rest = bytes
    guard rest.takeLine().elementsEqual(header.utf8) else { return nil }
    var entries: [Entry] = []
    var seal = Seal()
    while !rest.isEmpty {
      let line = rest.takeLine()
      if line.first == Seal.sign { return rest.isEmpty && seal.matches(line) ? entries : nil }
      guard let entry = Entry(line: line) else { return nil }
      seal.add(entry)
      entries.append(entry)
    }
    return nil
  }

  /// Hands on the bytes to be kept in a file, one part after the other.
  func encode(_ append: ([UInt8]) throws(FileError) -> Void) throws(FileError) {
    var bytes = Array((Self.header + "\n").utf8)
    bytes.reserveCapacity(Self.partSize + 1024)
    var seal = Seal()
    for entry in entries {
      seal.add(entry)
      entry.version.write(to: &bytes)
      bytes.append(" ")
      bytes.append(utf8: entry.path.text)
      bytes.append("\n")
      if bytes.count < Self.partSize { continue }
      try append(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
    seal.write(to: &bytes)
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

  /// Where in `entries` the first version of `path` stands: at `guess`, where the site has the same pages as before.
  func index(of path: PagePath, near guess: Int?) -> Int? {
    if let guess, entries.indices.contains(guess), entries[guess].path == path { return guess }
    return range(of: path).first
  }

  /// What was written to `path`.
  func versions(of path: PagePath) -> [Fingerprint] { entries[range(of: path)].map(\.version) }

  /// A path that differs from `path` in upper and lower case only.
  func otherCase(of path: PagePath) -> PagePath? {
    entries.first { $0.path.caseless == path.caseless && $0.path != path }?.path
  }

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

/// The last line: a hash of all entries, and how many there are.
private struct Seal {
  static let sign = UInt8(ascii: "=")
  private var hash = ContentHash()
  private var count = 0

  mutating func add(_ entry: Manifest.Entry) {
    hash.add(Int(truncatingIfNeeded: entry.version.hash.value))
    hash.add(entry.version.size)
    hash.add(entry.path.text)
    count += 1
  }

  func write(to bytes: inout [UInt8]) {
    bytes.append(Self.sign)
    Fingerprint(hash, size: count).write(to: &bytes)
    bytes.append("\n")
  }

  func matches(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var own: [UInt8] = []
    write(to: &own)
    return line.elementsEqual(own.dropLast())
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Takes the first line off; the result has no line end.
  fileprivate mutating func takeLine() -> Self {
    let line = self[..<(firstIndex(of: UInt8(ascii: "\n")) ?? endIndex)]
    self = self[line.endIndex...].dropFirst()
    return line
  }
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
    var (length, dots) = (0, 0)
    for byte in path {
      if byte == UInt8(ascii: "/") {
        if length == dots, dots <= 2 { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    // None of the names is empty, `.` or `..`.
    return length != dots || dots > 2
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
