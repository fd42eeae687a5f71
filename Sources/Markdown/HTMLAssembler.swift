/// Copies cmark's HTML and puts in the place of each mark what it stands for.
struct HTMLAssembler {
  let headings: [MarkdownHeading]
  private(set) var markup: [UInt8] = []
  private(set) var slots: [MarkdownDocument.Slot] = []

  init(_ html: Bytes, headings: [MarkdownHeading]) {
    self.headings = headings
    markup.reserveCapacity(html.count + headings.count * 24)
    var copied = 0
    var at = 0
    while let lead = html.find(Mark.leadByte, from: at) {
      at = lead + 1
      guard let mark = Mark.read(html, at: lead) else { continue }
      markup.append(contentsOf: html[copied..<lead])
      insert(mark.kind, mark.number)
      copied = mark.end
      at = copied
    }
    markup.append(contentsOf: html[copied...])
  }

  private mutating func insert(_ kind: Mark.Kind, _ number: Int) {
    switch kind {
    case .position: break
    case .linkStart: addSlot(.linkStart(number))
    case .linkEnd: addSlot(.linkEnd)
    case .image: addSlot(.image(number, isLazy: false))
    case .lazyImage: addSlot(.image(number, isLazy: true))
    case .headingID: insertID(of: headings[number])
    }
  }

  private mutating func addSlot(_ gap: MarkdownDocument.Gap) {
    slots.append(MarkdownDocument.Slot(offset: UInt32(markup.count), gap: gap))
  }

  /// The mark is the heading's first child: its start tag has just been copied.
  private mutating func insertID(of heading: MarkdownHeading) {
    markup.removeLast()
    markup.append(" id=\"")
    markup.appendEscaped(heading.id)
    markup.append("\">")
  }
}
