/// What a camera notes in a photograph beside the picture (Exif 2.3): only whether the notes that give people away
/// are there.
struct ExifNotes: Equatable, Sendable {
  /// Where it was taken: latitude and longitude.
  var hasLocation = false
  /// Whose or which camera: the owner's name, the serial number of the body or of the lens.
  var hasDevice = false

  /// Reads the notes in the first bytes of a JPEG, PNG or WebP file; none are found in other files.
  init(in bytes: [UInt8]) {
    guard let block = Self.block(in: bytes) else { return }
    read(TIFF(bytes[block]))
  }

  private mutating func read(_ tiff: TIFF) {
    guard let first = tiff.directory(at: tiff.number(4, 4)) else { return }
    for entry in first {
      switch entry.tag {
      // GPS and Exif, directories of their own.
      case 0x8825:
        let tags = Set(tiff.directory(at: entry.value)?.map(\.tag) ?? [])
        if tags.isSuperset(of: [0x0002, 0x0004]) { hasLocation = true }
      case 0x8769:
        let tags = tiff.directory(at: entry.value)?.filter { $0.count > 1 }.map(\.tag) ?? []
        if !Set(tags).isDisjoint(with: [0xA430, 0xA431, 0xA435]) { hasDevice = true }
      default: break
      }
    }
  }

  /// Where the TIFF structure lies in the file.
  private static func block(in bytes: [UInt8]) -> Range<Int>? {
    if bytes.starts(with: [0xFF, 0xD8]) { return jpegBlock(in: bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      return chunk("eXIf", in: bytes, from: 8, sizeFirst: true)
    }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return chunk("EXIF", in: bytes, from: 12, sizeFirst: false).map { withoutLead($0, in: bytes) }
    }
    return nil
  }

  private static func jpegBlock(in bytes: [UInt8]) -> Range<Int>? {
    var at = 2
    while at + 4 <= bytes.count, bytes[at] == 0xFF {
      let marker = bytes[at + 1]
      if marker == 0xFF {
        at += 1
        continue
      }
      // The picture itself begins.
      if marker == 0xDA || marker == 0xD9 { return nil }
      let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
      let content = at + 4..<min(max(at + 2 + length, at + 4), bytes.count)
      if marker == 0xE1, bytes[content].starts(with: lead) { return withoutLead(content, in: bytes) }
      at += 2 + max(length, 2)
    }
    return nil
  }

  private static let lead = Array("Exif\0\0".utf8)

  private static func withoutLead(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    bytes[range].starts(with: lead) ? range.lowerBound + lead.count..<range.upperBound : range
  }

  /// PNG: size, name, content, checksum. WebP: name, size, content, one byte more when the size is odd.
  private static func chunk(
    _ name: String, in bytes: [UInt8], from start: Int, sizeFirst: Bool
  ) -> Range<Int>? {
    var at = start
    while at + 8 <= bytes.count {
      let sizeAt = sizeFirst ? at : at + 4
      let digits = bytes[sizeAt..<sizeAt + 4]
      let size = (sizeFirst ? Array(digits) : digits.reversed()).reduce(0) { $0 << 8 | Int($1) }
      let content = at + 8..<min(at + 8 + size, bytes.count)
      if bytes[(sizeFirst ? at + 4 : at)...].starts(with: name.utf8) { return content }
      at = at + 8 + size + (sizeFirst ? 4 : size & 1)
    }
    return nil
  }
}

/// Numbers and directories of a TIFF structure; what lies outside it is 0 or nothing.
private struct TIFF {
  struct Entry {
    let tag: Int
    /// Values, of whatever size.
    let count: Int
    /// The value, or where it lies.
    let value: Int
  }

  /// More than any camera writes.
  private static let mostEntries = 500

  private let bytes: [UInt8]
  private let isLittle: Bool

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    isLittle = bytes.starts(with: "II".utf8)
  }

  /// An unsigned number of `count` bytes, at most 4.
  func number(_ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset <= bytes.count - count else { return 0 }
    let digits = bytes[offset..<offset + count]
    return (isLittle ? digits.reversed() : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
  }

  func directory(at offset: Int) -> [Entry]? {
    guard offset >= 8, offset <= bytes.count - 2 else { return nil }
    let count = min(number(offset, 2), Self.mostEntries, (bytes.count - offset - 2) / 12)
    return (0..<count).map { index in
      let start = offset + 2 + index * 12
      return Entry(tag: number(start, 2), count: number(start + 4, 4), value: number(start + 8, 4))
    }
  }
}
