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

  /// Whether this is the `index.html` of a folder, not the site's own, in which `page` lies, however deep.
  func isIntroduction(of page: PagePath) -> Bool {
    let name = "index.html".utf8
    guard text.utf8.count > name.count else { return false }
    let folder = text.utf8.dropLast(name.count)
    return folder.last == UInt8(ascii: "/") && page.text.utf8.starts(with: folder)
      && text.utf8.suffix(name.count).elementsEqual(name)
  }

  /// The absolute URL below `base`, which ends in `/`; an `index.html` is named by its folder.
  func url(below base: String) -> String {
    if text == "index.html" { return base }
    return base + (text.hasSuffix("/index.html") ? String(text.dropLast("index.html".count)) : text)
  }
}
