/// UTF-8 that somebody read as Windows-1252.
enum Mojibake {
  /// Characters that are no byte of Windows-1252 stay as they are, and so do bytes that are no UTF-8.
  static func decode(_ text: String) -> String {
    var result = ""
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if let byte = byte(scalar) {
        bytes.append(byte)
      } else {
        result += flush(&bytes)
        result.unicodeScalars.append(scalar)
      }
    }
    return result + flush(&bytes)
  }

  private static func flush(_ bytes: inout [UInt8]) -> String {
    defer { bytes = [] }
    // The no-break space in `à`, C3 A0, has often become a plain one.
    for index in bytes.indices.dropFirst() where bytes[index] == 0x20 && bytes[index - 1] == 0xC3 {
      bytes[index] = 0xA0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    scalar.value <= 0xFF ? UInt8(scalar.value) : bytes[scalar]
  }

  /// 0x80–0x9F; five of them have no character, and come as the control character of the same value.
  private static let bytes: [Unicode.Scalar: UInt8] = {
    let characters = "€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ".unicodeScalars
    return Dictionary(zip(characters, UInt8(0x80)...).filter { $0.0 != "?" }) { first, _ in first }
  }()
}
