import CCMark

/// What nobody may write into a page: control characters, and bytes that are no UTF-8, which is how cmark writes
/// U+FFFE and U+FFFF. A text comes without them; `&#5;` and `&#xFFFE;` bring them back.
enum ForbiddenCharacters {
  /// Whether one is written in `text` as a character reference.
  static func mayComeOf(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      var at = 0
      while let ampersand = bytes.find(UInt8(ascii: "&"), from: at) {
        at = ampersand + 1
        guard let value = bytes.numericReference(at: ampersand)?.value else { continue }
        if value == 0xFFFE || value == 0xFFFF || UInt8(exactly: value).map(isControl) ?? false { return true }
      }
      return false
    }
  }

  /// Puts U+FFFD in their place, wherever references count: in texts, destinations, titles and info strings.
  static func replace(in tree: SyntaxTree) {
    guard var walk = TreeWalk(tree.root) else { return }
    var found: [Node] = []
    while let (node, isEntering) = walk.next() {
      if isEntering { found.append(node) }
    }
    for node in found { replace(in: node) }
  }

  private static func replace(in node: Node) {
    switch node.type {
    case CMARK_NODE_TEXT: replaced(node.literal).map(node.set(literal:))
    case CMARK_NODE_CODE_BLOCK: replaced(node.codeInfo).map(node.set(codeInfo:))
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      replaced(node.url).map(node.set(url:))
      replaced(node.title).map(node.set(title:))
    default: break
    }
  }

  /// `nil` where there is nothing to replace.
  private static func replaced(_ bytes: Bytes) -> String? {
    guard bytes.contains(where: { isControl($0) || $0 >= 0xFE }) else { return nil }
    let text = bytes.map { isControl($0) ? 0xFF : $0 }
    // Repairing text puts one U+FFFD in the place of each byte that can stand nowhere.
    return String(decoding: text, as: UTF8.self)
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }
}
