/// The size of a file and the hash of its bytes, by which we know our files again.
struct Fingerprint: Sendable, Hashable {
  private(set) var hash = ContentHash()
  /// In bytes.
  private(set) var size = 0

  init() {}

  init(_ bytes: [UInt8]) { add(bytes) }

  init(_ hash: ContentHash, size: Int) { (self.hash, self.size) = (hash, size) }

  /// As the manifest writes it.
  init?(hash: ArraySlice<UInt8>, size: ArraySlice<UInt8>) {
    guard let hash = UInt64(digits: hash, radix: 16), let size = Int(digits: size, radix: 10) else {
      return nil
    }
    (self.hash, self.size) = (ContentHash(value: hash), size)
  }

  /// Adds bytes; all but the last piece must have a multiple of sixteen.
  mutating func add(_ bytes: [UInt8]) {
    hash.add(bytes)
    size += bytes.count
  }
}

extension Fingerprint: CustomStringConvertible {
  var description: String { "\(hash.hexadecimal) \(size)" }
}

extension FixedWidthInteger {
  /// The number that ASCII digits write; `nil` where there are none, others, or too many.
  fileprivate init?(digits: ArraySlice<UInt8>, radix: Self) {
    guard !digits.isEmpty else { return nil }
    self = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      let (product, overflow) = multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(Self(value))
      if overflow || carry || value >= radix { return nil }
      self = sum
    }
  }
}
