/// The size of a file and the hash of its bytes, by which we know our files again.
struct Fingerprint: Sendable, Hashable {
  private(set) var hash = ContentHash()
  /// In bytes.
  private(set) var size = 0

  init() {}

  init(_ bytes: [UInt8]) { add(bytes) }

  init(_ hash: ContentHash, size: Int) { (self.hash, self.size) = (hash, size) }

  /// As the manifest writes it.
  init?(hash: some StringProtocol, size: some StringProtocol) {
    guard let hash = ContentHash(hexadecimal: hash), let size = Int(size) else { return nil }
    (self.hash, self.size) = (hash, size)
  }

  /// Adds bytes; all but the last piece must have a multiple of eight.
  mutating func add(_ bytes: [UInt8]) {
    hash.add(bytes)
    size += bytes.count
  }
}

extension Fingerprint: CustomStringConvertible {
  var description: String { "\(hash.hexadecimal) \(size)" }
}
