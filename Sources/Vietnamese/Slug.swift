/// Names for addresses: `Hội nghị tổng kết` is `hoi-nghi-tong-ket`.
public enum Slug {
  /// Counted in bytes, which for a slug are its letters.
  public static let maximumLength = 80

  /// The slug of a title: words of `a`–`z` and `0`–`9` with one hyphen between them, at most 80 bytes, cut
  /// between words where there is more than one. Never empty: a title without a letter or digit (`🎉`) gives
  /// the slug of `fallback`, and that failing `bai`. A name that Windows keeps for a device (`con`) gets `-1`,
  /// for a folder of pages must survive on any disk.
  public static func make(_ title: String, orElse fallback: String) -> String {
    make(title) ?? make(fallback) ?? "bai"
  }

  /// The slug of a title as above; nil where the text holds no letter or digit.
  public static func make(_ title: String) -> String? {
    let slug = hyphenated(title)
    if slug.isEmpty { return nil }
    return isWindowsDevice(slug) ? slug + "-1" : slug
  }

  /// Empty where the text holds no letter or digit.
  private static func hyphenated(_ text: String) -> String {
    if isHyphenated(text) { return text }
    var text = text
    return text.withUTF8 { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: maximumLength + 2) { slug in
        var (index, count) = (0, 0)
        var hyphenIsPending = false
        while index < text.count, count <= maximumLength, let (value, length) = text.scalar(at: index),
          let scalar = Unicode.Scalar(value)
        {
          index += length
          if let letter = letterOrDigit(scalar) {
            if hyphenIsPending, count > 0 {
              slug[count] = hyphen
              count += 1
            }
            hyphenIsPending = false
            slug[count] = letter
            count += 1
          } else if scalar.isASCII || !Latin.leavesNoTrace(scalar) {
            hyphenIsPending = true
          }
        }
        return String(decoding: cut(UnsafeBufferPointer(rebasing: slug[..<count])), as: UTF8.self)
      }
    }
  }

  /// Whether a text is what becomes of it, as most file names are.
  private static func isHyphenated(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      guard text.count <= maximumLength, text.first != hyphen, text.last != hyphen else { return false }
      var last: UInt8 = 0
      return text.allSatisfy { byte in
        defer { last = byte }
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        default: return byte == hyphen && last != hyphen
        }
      }
    }
  }

  private static func cut(_ slug: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard slug.count > maximumLength else { return slug[...] }
    return slug.prefix(slug.prefix(maximumLength + 1).lastIndex(of: hyphen) ?? maximumLength)
  }

  private static func letterOrDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    guard scalar.isASCII else { return Latin.baseLetter(of: scalar) }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return byte | 0x20
    default: return nil
    }
  }

  /// Device names, in any case, up to the first dot.
  static func isWindowsDevice(_ name: String) -> Bool {
    var name = name
    let length = name.withUTF8 { $0.prefix(5).firstIndex(of: UInt8(ascii: ".")) ?? $0.count }
    guard (3...4).contains(length) else { return false }
    let stem = name.utf8.prefix(length)
    let letters = String(decoding: stem.prefix(3), as: UTF8.self).lowercased()
    guard let digit = stem.dropFirst(3).first else { return ["con", "prn", "aux", "nul"].contains(letters) }
    return ["com", "lpt"].contains(letters) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
  }

  private static let hyphen = UInt8(ascii: "-")
}
