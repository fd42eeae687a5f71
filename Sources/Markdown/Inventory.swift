import CCMark

/// What of a tree the extras deal with, in the order in which it has to be dealt with, so that no one changes
/// the tree while walking it.
struct Inventory {
  enum Kind {
    case heading
    case paragraph
    case link
    case image
    case tag
    case htmlBlock
    case codeSpan
    case codeBlock
    case text
  }

  struct Item {
    let kind: Kind
    let node: Node
    /// The block or table cell around an inline.
    let block: Node
    /// A link, or a text in one, inside another link.
    let isInLink: Bool
  }

  private(set) var items: [Item] = []
  private(set) var topLevel = 7
  private(set) var hasTags = false
  private var block: Node
  private var linkDepth = 0
  private var image: Node?

  /// Texts are listed only where they may hold an address.
  init(of tree: SyntaxTree, texts: Bool) {
    block = tree.root
    items.reserveCapacity(64)
    guard var walk = TreeWalk(tree.root) else { return }
    while let (node, isEntering) = walk.next() {
      if isEntering { enter(node, texts: texts) } else { exit(node) }
    }
  }

  private mutating func enter(_ node: Node, texts: Bool) {
    let type = node.type
    if type == CMARK_NODE_TEXT {
      if texts, image == nil, BareAddress.mayBe(in: node.literal) { add(.text, node) }
      return
    }
    if image != nil { return }
    switch type {
    case CMARK_NODE_HEADING:
      block = node
      topLevel = min(topLevel, node.headingLevel)
      add(.heading, node)
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_CUSTOM_INLINE: block = node
    case CMARK_NODE_LINK: linkDepth += 1
    case CMARK_NODE_IMAGE: image = node
    case CMARK_NODE_HTML_INLINE:
      hasTags = true
      add(.tag, node)
    case CMARK_NODE_HTML_BLOCK: add(.htmlBlock, node)
    case CMARK_NODE_CODE: add(.codeSpan, node)
    case CMARK_NODE_CODE_BLOCK: add(.codeBlock, node)
    default: break
    }
  }

  private mutating func exit(_ node: Node) {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: add(.paragraph, node)
    case CMARK_NODE_IMAGE where image == node:
      image = nil
      add(.image, node)
    case CMARK_NODE_LINK where image == nil:
      linkDepth -= 1
      add(.link, node)
    default: break
    }
  }

  private mutating func add(_ kind: Kind, _ node: Node) {
    items.append(Item(kind: kind, node: node, block: block, isInLink: linkDepth > 0))
  }
}
