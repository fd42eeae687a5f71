/// Copies cmark's HTML and puts in the place of each mark what it stands for.
struct HTMLAssembler {
  let headings: [MarkdownHeading]
  private(set) var html: [UInt8] = []
  private(set) var slots: [HTMLSlot] = []
  /// The numbers of the destinations that came out as text: what stands round them is no link.
  private(set) var looseDestinations: [Int] = []
  private var isInCode = false
  private var looked = 0

  init(_ marked: Bytes, headings: [MarkdownHeading]) {
    self.headings = headings
    html.reserveCapacity(marked.count + headings.count * 24)
    var copied = 0
    var at = 0
    while let lead = marked.find(Mark.leadByte, from: at) {
      at = lead + 1
      guard let mark = Mark.read(marked, at: lead) else { continue }
      html.append(contentsOf: marked[copied..<lead])
      insert(mark.kind, mark.number)
      copied = mark.end
      at = copied
    }
    html.append(contentsOf: marked[copied...])
  }

  private mutating func insert(_ kind: Mark.Kind, _ number: Int) {
    switch kind {
    case .position: if !isCode() { looseDestinations.append(number) }
    case .linkStart: addSlot(.linkStart(number))
    case .linkEnd: addSlot(.linkEnd)
    case .image: addSlot(.image(number, isLazy: false))
    case .lazyImage: addSlot(.image(number, isLazy: true))
    case .headingID: insertID(of: headings[number])
    }
  }

  /// Whether the last tag so far begins code.
  private mutating func isCode() -> Bool {
    if let tag = html[looked...].lastIndex(of: UInt8(ascii: "<")) {
      isInCode = html[tag...].starts(with: "<code".utf8)
    }
    looked = html.count
    return isInCode
  }

  private mutating func addSlot(_ gap: HTMLSlot.Gap) {
    slots.append(HTMLSlot(offset: html.count, gap: gap))
  }

  /// The mark is the heading's first child: its start tag has just been copied.
  private mutating func insertID(of heading: MarkdownHeading) {
    html.removeLast()
    html.append(" id=\"")
    html.appendEscaped(heading.id)
    html.append("\">")
  }
}
