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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 40) { room in
      let blank = room.write(UInt64(size), radix: 10, before: room.count) - 1
      room[blank] = UInt8(ascii: " ")
      let start = room.write(hash.value, radix: 16, before: blank)
      bytes.append(contentsOf: room[start...])
    }
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// Writes the digits of `number` so that they end before `end`, and tells where they begin.
  @inline(__always)
  fileprivate func write(_ number: UInt64, radix: UInt64, before end: Int) -> Int {
    var (rest, start) = (number, end)
    repeat {
      let digit = UInt8(truncatingIfNeeded: rest % radix)
      start -= 1
      self[start] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
      rest /= radix
    } while rest > 0
    return start
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
