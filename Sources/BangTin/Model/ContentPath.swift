/// The path of a source file below `content/` or `templates/`: NFC, `/` between components.
public struct ContentPath: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The whole path, such as `thong-bao/2026-03-09-tiem-chung.md`.
  public let text: String

  /// A path from NFC text without leading or trailing `/`.
  public init(_ text: String) {
    self.text = text
  }

  /// The whole path.
  public var description: String { text }

  /// The names of the folders and of the file.
  public var components: [Substring] { text.split(separator: "/") }

  /// The folder that holds the file; empty for the root.
  public var folder: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[..<$0]) } ?? ""
  }

  /// The file's name with its extension.
  public var name: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) }
      ?? text
  }

  /// The file's name without its extension.
  public var stem: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The extension in lower case, without its dot; empty where there is none.
  public var fileExtension: String {
    let name = name
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Whether the file is Markdown, by its extension.
  public var isMarkdown: Bool { ends(in: ".md") || ends(in: ".markdown") }

  /// Asked of every file of a site, and so without making strings.
  private func ends(in ending: StaticString) -> Bool {
    let name = text.utf8
    guard name.count > ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { ending in
      name.suffix(ending.count).elementsEqual(ending) { byte, lower in
        (byte.isASCIILetter ? byte | 0x20 : byte) == lower
      }
    }
  }

  /// Whether the file introduces its folder (`index.md`).
  public var isIntroduction: Bool { isMarkdown && stem.lowercased() == "index" }

  /// By bytes, so that the order does not depend on a locale.
  public static func < (a: ContentPath, b: ContentPath) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }

  /// The link to this path that a file of `folder` would write.
  func link(from folder: String) -> String {
    var target = components[...]
    var origin = folder.split(separator: "/")[...]
    while target.count > 1, let part = origin.first, target.first == part {
      target.removeFirst()
      origin.removeFirst()
    }
    return String(repeating: "../", count: origin.count) + target.joined(separator: "/")
  }

  /// The path that a link such as `../anh/a.png` names when it stands in a file of `folder`;
  /// `nil` when it leaves the root.
  static func resolving(_ link: some StringProtocol, from folder: String) -> ContentPath? {
    let isRooted = link.utf8.first == UInt8(ascii: "/")
    var parts = isRooted ? [] : folder.split(separator: "/").map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: true) {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return nil }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    return ContentPath(parts.joined(separator: "/"))
  }
}
