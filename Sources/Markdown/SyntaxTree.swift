import CCMark

/// A document parsed by cmark; frees it when it goes. Its nodes must not outlive it.
struct SyntaxTree: ~Copyable {
  let root: Node

  /// Nil only if cmark finds no memory.
  init?(parsing text: [UInt8]) {
    let parsed = text.withUnsafeBytes { bytes in
      cmark_parse_document(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
    }
    guard let parsed else { return nil }
    root = Node(parsed)
  }

  deinit { cmark_node_free(root.pointer) }

  /// Joins neighbouring texts, which cmark splits at every character that might have had a meaning.
  func consolidateTexts() { cmark_consolidate_text_nodes(root.pointer) }

  /// Hands on the HTML that cmark writes (safe mode); it is freed afterwards.
  func withHTML<Result>(hardBreaks: Bool, _ body: (Bytes) -> Result) -> Result? {
    let options = hardBreaks ? CMARK_OPT_HARDBREAKS : CMARK_OPT_DEFAULT
    guard let html = cmark_render_html(root.pointer, options) else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return body(Bytes(cString: html))
  }
}

/// A walk through a tree; a node with children is met twice. Nothing may be changed on the way.
struct TreeWalk: ~Copyable {
  private let iterator: OpaquePointer

  init?(_ root: Node) {
    guard let iterator = cmark_iter_new(root.pointer) else { return nil }
    self.iterator = iterator
  }

  deinit { cmark_iter_free(iterator) }

  mutating func next() -> (node: Node, isEntering: Bool)? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(iterator) else { return nil }
    return (Node(pointer), event == CMARK_EVENT_ENTER)
  }
}
