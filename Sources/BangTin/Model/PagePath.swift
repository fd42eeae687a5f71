/// The path of a written file below `public/`: ASCII only, `/` between components.
public struct PagePath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The whole path, such as `thong-bao/2026-03-09-tiem-chung.html`.
  public let text: String

  /// A path from ASCII text without a leading `/`.
  public init(_ text: String) {
    self.text = text
  }

  /// The whole path.
  public var description: String { text }

  /// What this path is under on a disk that does not tell upper from lower case.
  var caseless: String {
    text.hasNoByte(in: UInt8(ascii: "A")...UInt8(ascii: "Z")) ? text : text.lowercased()
  }

  /// By bytes.
  public static func < (a: PagePath, b: PagePath) -> Bool {
    a.text.precedes(b.text)
  }

  /// The way from the page's folder up to the site's: `../` for each folder.
  var root: String {
    String(repeating: "../", count: text.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The absolute URL below `base`, which ends in `/`; an `index.html` is named by its folder.
  func url(below base: String) -> String {
    if text == "index.html" { return base }
    return base + (text.hasSuffix("/index.html") ? String(text.dropLast("index.html".count)) : text)
  }
}
