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
    var slug: [UInt8] = []
    slug.reserveCapacity(maximumLength + 2)
    var hyphenIsPending = false
    for scalar in text.unicodeScalars where slug.count <= maximumLength {
      if let letter = letterOrDigit(scalar) {
        if hyphenIsPending, !slug.isEmpty { slug.append(hyphen) }
        hyphenIsPending = false
        slug.append(letter)
      } else if scalar.isASCII || !Latin.leavesNoTrace(scalar) {
        hyphenIsPending = true
      }
    }
    return String(decoding: cut(slug), as: UTF8.self)
  }

  private static func cut(_ slug: [UInt8]) -> ArraySlice<UInt8> {
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
    let stem = name.utf8.prefix(5).prefix { $0 != UInt8(ascii: ".") }
    guard (3...4).contains(stem.count) else { return false }
    let letters = String(decoding: stem.prefix(3), as: UTF8.self).lowercased()
    guard let digit = stem.dropFirst(3).first else { return ["con", "prn", "aux", "nul"].contains(letters) }
    return ["com", "lpt"].contains(letters) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit)
  }

  private static let hyphen = UInt8(ascii: "-")
}
