import BangTin

/// A path of the site that a browser asks for, decoded.
struct SitePath: Equatable {
  /// Without the first `/`; empty for the home page's folder. It ends in `/` where a folder is meant.
  let text: String

  /// `nil` for what no link of a site can be: an escape that is none, `.` and `..`, an encoded slash, a backslash, a
  /// control character.
  init?(_ raw: String) {
    guard raw.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in raw.utf8.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      guard let name = Self.decoded(part), name != ".", name != ".." else { return nil }
      parts.append(name)
    }
    text = parts.joined(separator: "/")
  }

  /// The file that a host looks for: that of a folder is its `index.html`.
  var file: PagePath { PagePath(text.isEmpty || text.hasSuffix("/") ? text + "index.html" : text) }

  private static func decoded(_ part: Substring.UTF8View.SubSequence) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
      else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    let isClean = bytes.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
    }
    return isClean ? String(validating: bytes, as: UTF8.self) : nil
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
