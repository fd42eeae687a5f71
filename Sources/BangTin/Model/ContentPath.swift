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

  /// By bytes: all paths are in NFC.
  public static func == (a: ContentPath, b: ContentPath) -> Bool { a.text.bytewise(b.text) == 0 }

  /// By bytes.
  public func hash(into hasher: inout Hasher) { ByteKey(text: text).hash(into: &hasher) }

  /// The names of the folders and of the file.
  public var components: [Substring] { text.split(separator: "/") }

  /// The folder that holds the file; empty for the root.
  public var folder: String {
    text.lastIndex(ofByte: UInt8(ascii: "/")).map { String(text[..<$0]) } ?? ""
  }

  /// The file's name with its extension.
  public var name: String {
    text.lastIndex(ofByte: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) }
      ?? text
  }

  /// The file's name without its extension.
  public var stem: String {
    let slash = text.lastIndex(ofByte: UInt8(ascii: "/"))
    let start = slash.map { text.utf8.index(after: $0) } ?? text.startIndex
    let dot = text.lastIndex(ofByte: UInt8(ascii: ".")) ?? start
    return String(text[start..<(dot > start ? dot : text.endIndex)])
  }

  /// The extension in lower case, without its dot; empty where there is none.
  public var fileExtension: String {
    let name = name
    guard let dot = name.lastIndex(ofByte: UInt8(ascii: ".")), dot > name.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// Whether the file is Markdown, by its extension.
  public var isMarkdown: Bool { ends(in: ".md") || ends(in: ".markdown") }

  /// Whether the file's name is `name`, in upper or lower case.
  private func isNamed(_ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    if text.utf8.count == length { return ends(with: name) }
    return ends(in: name) && text.utf8.dropLast(length).last == UInt8(ascii: "/")
  }

  /// Whether `ending` is the end of a longer path.
  private func ends(in ending: StaticString) -> Bool {
    text.utf8.count > ending.utf8CodeUnitCount && ends(with: ending)
  }

  /// Asked of every file of a site, and so without making strings.
  private func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { ending in
      text.utf8.suffix(ending.count).elementsEqual(ending) { byte, lower in
        (byte.isASCIILetter ? byte | 0x20 : byte) == lower
      }
    }
  }

  /// Whether the file introduces its folder (`index.md`).
  public var isIntroduction: Bool { isNamed("index.md") || isNamed("index.markdown") }

  /// By bytes, so that the order does not depend on a locale.
  public static func < (a: ContentPath, b: ContentPath) -> Bool {
    a.text.precedes(b.text)
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
  static func resolving(_ link: String, from folder: String) -> ContentPath? {
    let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
    let link = Array(link.utf8)
    var path: [UInt8] = []
    path.reserveCapacity(folder.utf8.count + 1 + link.count)
    if link.first != slash { path.append(contentsOf: folder.utf8) }
    var start = 0
    while start < link.count {
      let end = link[start...].firstIndex(of: slash) ?? link.count
      let part = link[start..<end]
      start = end + 1
      if part.isEmpty || part == [dot] { continue }
      if part == [dot, dot] {
        if path.isEmpty { return nil }
        path.removeSubrange((path.lastIndex(of: slash) ?? 0)...)
      } else {
        if !path.isEmpty { path.append(slash) }
        path.append(contentsOf: part)
      }
    }
    return ContentPath(String(decoding: path, as: UTF8.self))
  }
}
