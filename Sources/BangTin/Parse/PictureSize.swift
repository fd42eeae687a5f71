/// Reads width and height from the head of a picture: PNG, JPEG, GIF, WebP and SVG.
enum PictureSize {
  /// Enough of a file to find the size even behind a camera's notes.
  static let headLength = 256 * 1024
  /// The extensions of files that pages show as pictures.
  static let extensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "svg", "avif"]

  /// The size, as shown; `nil` when the bytes do not tell.
  static func read(_ bytes: [UInt8]) -> PixelSize? {
    let size =
      png(bytes) ?? gif(bytes) ?? webP(bytes) ?? jpeg(bytes) ?? SVGSize.read(bytes)
    guard let size, size.width > 0, size.height > 0 else { return nil }
    return size
  }

  private static func png(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24
    else { return nil }
    return PixelSize(width: bytes.bigEndian(at: 16, 4), height: bytes.bigEndian(at: 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.starts(with: "GIF8".utf8), bytes.count >= 10 else { return nil }
    return PixelSize(width: bytes.littleEndian(at: 6, 2), height: bytes.littleEndian(at: 8, 2))
  }

  private static func webP(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.starts(with: "RIFF".utf8), bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8)
    else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      return PixelSize(
        width: bytes.littleEndian(at: 24, 3) + 1, height: bytes.littleEndian(at: 27, 3) + 1)
    case "VP8L":
      let bits = bytes.littleEndian(at: 21, 4)
      return PixelSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    case "VP8 ":
      return PixelSize(
        width: bytes.littleEndian(at: 26, 2) & 0x3FFF, height: bytes.littleEndian(at: 28, 2) & 0x3FFF)
    default: return nil
    }
  }

  /// Walks the segments up to the frame header; a photograph that lies on its side is turned, as
  /// browsers do.
  private static func jpeg(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var position = 2
    var isTurned = false
    while position + 9 < bytes.count {
      guard bytes[position] == 0xFF else { return nil }
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1
        continue
      }
      let length = bytes.bigEndian(at: position + 2, 2)
      switch marker {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        let height = bytes.bigEndian(at: position + 5, 2)
        let width = bytes.bigEndian(at: position + 7, 2)
        return isTurned ? PixelSize(width: height, height: width) : PixelSize(width: width, height: height)
      case 0xE1:
        let end = min(position + 2 + length, bytes.count)
        isTurned = isTurned || ExifOrientation.isTurned(bytes[min(position + 4, end)..<end])
        position += 2 + length
      default: position += 2 + length
      }
    }
    return nil
  }
}

/// The orientation that a camera notes in a photograph (Exif 2.3, tag 0x0112).
private enum ExifOrientation {
  /// Whether the picture is shown turned by 90° (orientations 5 to 8).
  static func isTurned(_ segment: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(segment.dropFirst(6))
    guard segment.starts(with: "Exif".utf8), bytes.count >= 14 else { return false }
    let isLittle = bytes.starts(with: "II".utf8)
    func number(_ at: Int, _ count: Int) -> Int {
      isLittle ? bytes.littleEndian(at: at, count) : bytes.bigEndian(at: at, count)
    }
    let directory = number(4, 4)
    for entry in 0..<min(number(directory, 2), 200) {
      let start = directory + 2 + entry * 12
      if number(start, 2) == 0x0112 { return (5...8).contains(number(start + 8, 2)) }
    }
    return false
  }
}

extension [UInt8] {
  /// An unsigned number of `count` bytes, the greatest first; 0 where the bytes end before.
  fileprivate func bigEndian(at offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= self.count else { return 0 }
    return self[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// An unsigned number of `count` bytes, the least first; 0 where the bytes end before.
  fileprivate func littleEndian(at offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= self.count else { return 0 }
    return self[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
