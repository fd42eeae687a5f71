/// The size of a file and the hash of its bytes, by which we know our files again.
struct Fingerprint: Sendable, Hashable {
  private(set) var hash = ContentHash()
  /// In bytes.
  private(set) var size = 0

  init() {}

  init(_ bytes: [UInt8]) { add(bytes) }

  init(_ hash: ContentHash, size: Int) { (self.hash, self.size) = (hash, size) }

  /// As the manifest writes it.
  init?(hash: Slice<UnsafeBufferPointer<UInt8>>, size: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let hash = UInt64(digits: hash, radix: 16), let size = Int(digits: size, radix: 10) else {
      return nil
    }
    (self.hash, self.size) = (ContentHash(value: hash), size)
  }

  /// Adds bytes; all but the last piece must have a multiple of `ContentHash.blockSize`.
  mutating func add(_ bytes: [UInt8]) {
    hash.add(bytes)
    size += bytes.count
  }
}

extension Fingerprint {
  /// Adds the digits of the hash in base 16, a blank and those of the size in base 10.
  func write(to bytes: inout [UInt8]) {
    let highest = (UInt64.bitWidth - 1 - (hash.value | 1).leadingZeroBitCount) / 4 * 4
    for shift in stride(from: highest, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: hash.value >> UInt64(shift)) & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: String(size).utf8)
  }
}

extension FixedWidthInteger {
  /// The number that ASCII digits write; `nil` where there are none, others, or too many.
  fileprivate init?(digits: Slice<UnsafeBufferPointer<UInt8>>, radix: Self) {
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
