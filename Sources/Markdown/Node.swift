import CCMark

/// A node of a `SyntaxTree`: a borrowed pointer, valid as long as its tree and until it is removed.
struct Node: Equatable {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { self.pointer = pointer }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: Node? { cmark_node_parent(pointer).map { Node($0) } }
  var firstChild: Node? { cmark_node_first_child(pointer).map { Node($0) } }
  var next: Node? { cmark_node_next(pointer).map { Node($0) } }
  var previous: Node? { cmark_node_previous(pointer).map { Node($0) } }

  /// Text of a leaf; valid until the node changes.
  var literal: Bytes { bytes(cmark_node_get_literal(pointer)) }
  var url: Bytes { bytes(cmark_node_get_url(pointer)) }
  var title: Bytes { bytes(cmark_node_get_title(pointer)) }
  var codeInfo: Bytes { bytes(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// 1-based line of the parsed text. A node moved here from another parse carries its line with it.
  var startLine: Int {
    let moved = Int(bitPattern: cmark_node_get_user_data(pointer))
    return moved != 0 ? moved : Int(cmark_node_get_start_line(pointer))
  }

  var endLine: Int {
    let height = cmark_node_get_end_line(pointer) - cmark_node_get_start_line(pointer)
    return startLine + max(0, Int(height))
  }

  /// 1-based, in bytes. Right for blocks only.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  private func bytes(_ string: UnsafePointer<CChar>?) -> Bytes {
    string.map { Bytes(cString: $0) } ?? Bytes(start: nil, count: 0)
  }
}

extension Node {
  static func custom(_ type: cmark_node_type, open: String, close: String) -> Node? {
    guard let pointer = cmark_node_new_with_mem(type, Arena.allocator) else { return nil }
    _ = open.withCString { cmark_node_set_on_enter(pointer, $0) }
    _ = close.withCString { cmark_node_set_on_exit(pointer, $0) }
    return Node(pointer)
  }

  static func text(_ text: String) -> Node? {
    guard let pointer = cmark_node_new_with_mem(CMARK_NODE_TEXT, Arena.allocator) else { return nil }
    let node = Node(pointer)
    node.set(literal: text)
    return node
  }

  // `withCString`, because handing on the text itself makes a copy on the heap.
  func set(literal: String) { _ = literal.withCString { cmark_node_set_literal(pointer, $0) } }
  func set(url: String) { _ = url.withCString { cmark_node_set_url(pointer, $0) } }
  func set(title: String) { _ = title.withCString { cmark_node_set_title(pointer, $0) } }
  func set(headingLevel: Int) { cmark_node_set_heading_level(pointer, Int32(headingLevel)) }
  func set(movedFromLine line: Int) {
    cmark_node_set_user_data(pointer, UnsafeMutableRawPointer(bitPattern: line))
  }

  func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
  func prepend(_ child: Node) { cmark_node_prepend_child(pointer, child.pointer) }
  func insertBefore(_ other: Node) { cmark_node_insert_before(other.pointer, pointer) }

  /// Takes the node out of its tree and frees it with all below it.
  func remove() { cmark_node_free(pointer) }

  func moveChildren(to target: Node) {
    while let child = firstChild { target.append(child) }
  }

  /// Puts `other`, with this node's children, in its place.
  func replace(with other: Node, keepsChildren: Bool) {
    other.insertBefore(self)
    if keepsChildren { moveChildren(to: other) }
    remove()
  }

  /// Leaves the children where the node was.
  func unwrap() {
    while let child = firstChild { child.insertBefore(self) }
    remove()
  }
}

extension Node {
  /// Text of everything below, line ends as spaces, marks still in it. Tags count where `includesTags`.
  func plainText(includesTags: Bool) -> [UInt8] {
    var text: [UInt8] = []
    var current = firstChild
    while let node = current {
      switch node.type {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text.append(contentsOf: node.literal)
      case CMARK_NODE_HTML_INLINE: if includesTags { text.append(contentsOf: node.literal) }
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text.append(.space)
      default: break
      }
      current = node.firstChild ?? node.following(below: self)
    }
    return text
  }

  /// The next node after this one and all below it, up to the end of `root`.
  private func following(below root: Node) -> Node? {
    var node = self
    while node != root {
      if let next = node.next { return next }
      guard let parent = node.parent else { return nil }
      node = parent
    }
    return nil
  }
}
