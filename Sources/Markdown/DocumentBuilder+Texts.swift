import CCMark

extension DocumentBuilder {
  /// Makes links of the addresses in a text.
  func linkAddresses(in item: Inventory.Item) {
    guard !item.isInLink else { return }
    var text = Mark.strip(item.node.literal).text
    text.withUTF8 { bytes in
      let addresses = BareAddress.all(in: bytes)
      guard !addresses.isEmpty else { return }
      var start = 0
      for address in addresses {
        let url = String(decoding: bytes.slice(address.range), as: UTF8.self)
        insert(bytes.slice(start..<address.range.lowerBound), before: item.node)
        if let link = link(to: url) { link.insertBefore(item.node) }
        start = address.range.upperBound
      }
      insert(bytes.slice(start..<bytes.count), before: item.node)
      item.node.remove()
    }
  }

  private func insert(_ bytes: Bytes, before node: Node) {
    guard !bytes.isEmpty, let text = Node.text(String(decoding: bytes, as: UTF8.self)) else { return }
    text.insertBefore(node)
  }

  private func link(to url: String) -> Node? {
    guard let text = Node.text(url) else { return nil }
    let link: Node?
    if options.extras.contains(.externalLinks) {
      link = Node.externalLink(url: url, title: "")
    } else {
      link = cmark_node_new_with_mem(CMARK_NODE_LINK, Arena.allocator).map { Node($0) }
      link?.set(url: url)
    }
    link?.append(text)
    return link
  }
}

extension Node {
  var isTopLevel: Bool { parent?.type == CMARK_NODE_DOCUMENT }

  func set(codeInfo: String) { cmark_node_set_fence_info(pointer, codeInfo) }

  /// Takes blanks, U+00A0 too, off the start of each line of a paragraph; what was nothing else goes.
  func trimBlanks() {
    var isLineStart = true
    var current = firstChild
    while let node = current {
      current = node.next
      switch node.type {
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
        if firstChild == node { node.remove() }
        isLineStart = true
      case CMARK_NODE_TEXT:
        if isLineStart { isLineStart = node.trimLeadingBlanks() }
      default: isLineStart = false
      }
    }
  }

  /// Whether that took the whole text; then it is gone.
  private func trimLeadingBlanks() -> Bool {
    let bytes = literal
    var at = 0
    while at < bytes.count, bytes.blankWidth(at: at) > 0 { at += bytes.blankWidth(at: at) }
    let isBlank = at == bytes.count
    if isBlank {
      remove()
    } else if at > 0 {
      set(literal: String(decoding: bytes.slice(at..<bytes.count), as: UTF8.self))
    }
    return isBlank
  }
}
