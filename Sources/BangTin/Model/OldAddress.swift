/// An address that a page had before, as `aliases` lists it.
enum OldAddress {
  /// The file that answers for `text` on a static host: `/tin/12/` and `tin/12` are
  /// `tin/12/index.html`; `nil` when no static file can.
  static func path(_ text: String) -> PagePath? {
    var text = Substring(text)
    if text.hasPrefix("/") { text = text.dropFirst() }
    let isPlain = text.utf8.allSatisfy { byte in
      byte.isASCIILetter || byte.isASCIIDigit || "-_./~".utf8.contains(byte)
    }
    let parts = text.split(separator: "/")
    guard isPlain, let last = parts.last, !parts.contains(where: { $0.hasPrefix(".") }) else {
      return nil
    }
    let path = parts.joined(separator: "/")
    if last.hasSuffix(".html") || last.hasSuffix(".htm") { return PagePath(path) }
    return last.contains(".") ? nil : PagePath(path + "/index.html")
  }
}
