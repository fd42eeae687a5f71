extension Slug {
  /// The ASCII name of a file that is copied as it is. A name of `A`–`Z`, `a`–`z`, `0`–`9`, `.`, `_` and `-` alone stays
  /// (unless it begins or ends with a dot, or is a device of Windows); any other becomes the slug of its stem
  /// and its extension in lower case: `Quyết định 15.PDF` is `quyet-dinh-15.pdf`. A stem without a letter or
  /// digit gives `fallback`.
  public static func asciiFileName(_ name: String, orElse fallback: String = "tep") -> String {
    if isPortable(name) { return name }
    let length = extensionLength(name.utf8)
    let stem = make(String(decoding: name.utf8.dropLast(length), as: UTF8.self), orElse: fallback)
    return stem + String(decoding: name.utf8.suffix(length), as: UTF8.self).lowercased()
  }

  private static func isPortable(_ name: String) -> Bool {
    let dot = UInt8(ascii: ".")
    guard let first = name.utf8.first, first != dot, name.utf8.last != dot else { return false }
    return name.utf8.allSatisfy {
      isLetterOrDigit($0) || $0 == dot || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
      && !isWindowsDevice(name)
  }

  /// Bytes of the extension with its dot, 0 without one: up to ten ASCII letters and digits, `.tar` before them
  /// counted in.
  private static func extensionLength(_ name: String.UTF8View) -> Int {
    let letters = name.reversed().prefix(while: isLetterOrDigit).count
    let stem = name.dropLast(letters)
    guard (1...10).contains(letters), stem.last == UInt8(ascii: "."), stem.count > 1 else { return 0 }
    let archive: [UInt8] = Array(".tar".utf8)
    let isArchive = stem.dropLast().suffix(archive.count).map { $0 | 0x20 } == archive
    return letters + 1 + (isArchive ? archive.count : 0)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
