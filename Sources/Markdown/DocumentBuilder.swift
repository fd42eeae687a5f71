/// Turns a syntax tree into a document: works off the inventory, item by item, and collects what is found.
struct DocumentBuilder {
  let options: MarkdownOptions
  var lines: SourceLines
  var destinations: DestinationFinder
  var tags: TagFinder
  var links: [LinkReference] = []
  var headings: [MarkdownHeading] = []
  var findings: [MarkdownFinding] = []
  var excerpt = ""
  /// Headings and links that other items may still lie in; removed at the end.
  var doomed: [Node] = []
  var imageCount = 0
  var previousLevel = 0
  private(set) var topLevel = 7
  private var ids: HeadingIDs
  /// No later paragraph can be a better excerpt.
  private var hasExcerpt: Bool

  init(options: MarkdownOptions, lines: SourceLines, origins: [MarkedSource.Origin], needsExcerpt: Bool) {
    self.options = options
    self.lines = lines
    destinations = DestinationFinder(source: lines.bytes, origins: origins)
    tags = TagFinder(lines: lines)
    hasExcerpt = !needsExcerpt
    ids = HeadingIDs(reserved: options.reservedIDs)
  }

  mutating func process(_ inventory: Inventory) {
    topLevel = inventory.topLevel
    previousLevel = topLevel
    for item in inventory.items {
      switch item.kind {
      case .heading: processHeading(item.node)
      case .paragraph: processParagraph(item.node)
      case .link: processLink(item)
      case .image: processImage(item)
      case .tag: processTag(item)
      case .htmlBlock: processHTMLBlock(item.node)
      case .codeSpan: if inventory.hasTags { skipCodeSpan(item) }
      case .codeBlock: cleanInfo(of: item.node)
      case .text: linkAddresses(in: item)
      }
    }
    for node in doomed { node.remove() }
  }

  mutating func uniqueID(for text: String) -> String { ids.unique(options.slug(text)) }

  mutating func report(_ kind: MarkdownFinding.Kind, at range: Range<Int>) {
    findings.append(
      MarkdownFinding(kind: kind, place: lines.place(at: range.lowerBound, length: range.count)))
  }

  private func cleanInfo(of codeBlock: Node) {
    guard codeBlock.codeInfo.find(Mark.leadByte) != nil else { return }
    codeBlock.set(codeInfo: Mark.strip(codeBlock.codeInfo).text)
  }
}

extension DocumentBuilder {
  private mutating func processParagraph(_ node: Node) {
    if options.extras.contains(.pastedIndentation) { node.trimBlanks() }
    if node.firstChild == nil {
      if !options.extras.isDisjoint(with: [.pastedIndentation, .omissions]) { node.remove() }
      return
    }
    reportStrayMarks(in: node)
    guard !hasExcerpt else { return }
    let isTopLevel = node.isTopLevel
    guard isTopLevel || excerpt.isEmpty else { return }
    let text = node.foldedText(includesTags: false)
    guard !text.isEmpty else { return }
    excerpt = text
    hasExcerpt = isTopLevel
  }
}
