import CCMark

/// A document parsed by cmark. Lies in the arena of the thread, as do its nodes.
struct SyntaxTree {
  let root: Node

  /// Nil only if cmark finds no memory.
  init?(parsing text: [UInt8]) {
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena.allocator) else { return nil }
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let parsed = cmark_parser_finish(parser) else { return nil }
    root = Node(parsed)
  }

  /// Joins neighbouring texts, which cmark splits at every character that might have had a meaning.
  func consolidateTexts() { cmark_consolidate_text_nodes(root.pointer) }

  /// The HTML that cmark writes (safe mode); it lies in the arena too.
  func html(hardBreaks: Bool) -> Bytes {
    let options = hardBreaks ? CMARK_OPT_HARDBREAKS : CMARK_OPT_DEFAULT
    return cmark_render_html(root.pointer, options).map { Bytes(cString: $0) } ?? Bytes(start: nil, count: 0)
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
