/// The check bytes of a QR code: Reed–Solomon over GF(256) with the polynomial x⁸+x⁴+x³+x²+1 (ISO/IEC 18004).
struct ReedSolomon {
  private let generator: [UInt8]

  /// A code with `count` check bytes.
  init(checkBytes count: Int) {
    var generator = [UInt8](repeating: 0, count: count)
    if count > 0 { generator[count - 1] = 1 }
    var root: UInt8 = 1
    for _ in 0..<count {
      for i in 0..<count {
        generator[i] = Self.product(generator[i], root)
        if i + 1 < count { generator[i] ^= generator[i + 1] }
      }
      root = Self.product(root, 2)
    }
    self.generator = generator
  }

  /// The check bytes of `data`.
  func checkBytes(of data: some Sequence<UInt8>) -> [UInt8] {
    var rest = [UInt8](repeating: 0, count: generator.count)
    for byte in data {
      let factor = byte ^ rest.removeFirst()
      rest.append(0)
      for i in rest.indices { rest[i] ^= Self.product(generator[i], factor) }
    }
    return rest
  }

  private static func product(_ a: UInt8, _ b: UInt8) -> UInt8 {
    var result: UInt8 = 0
    for bit in stride(from: 7, through: 0, by: -1) {
      let carries = result & 0x80 != 0
      result <<= 1
      if carries { result ^= 0x1D }
      if b >> UInt8(bit) & 1 == 1 { result ^= a }
    }
    return result
  }
}
