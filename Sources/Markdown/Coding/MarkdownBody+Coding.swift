extension MarkdownBody {
  /// The body that lies in `source` at `range`, as `withBytes` gave it. It stays there, and its HTML is read only when
  /// it is wanted.
  public init(in source: any ByteSource, at range: Range<Int>) throws(DamagedBytes) {
    bytes = .part(of: source, range)
    try bytes.withBytes { bytes throws(DamagedBytes) in try Self.check(bytes) }
  }

  /// The same body, of which a copy lies in `source` at `range`.
  public func kept(in source: any ByteSource, at range: Range<Int>) -> MarkdownBody {
    MarkdownBody(bytes: .part(of: source, range))
  }

  /// Where the body lies, unless in memory of its own.
  public var place: (source: any ByteSource, range: Range<Int>)? {
    if case .part(let source, let range) = bytes { (source, range) } else { nil }
  }

  /// Hands on the bytes of the body, from which it can be read again.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    bytes.withBytes(body)
  }

  /// Throws unless all parts can be read, and the slots ascend in the HTML and name links that exist.
  private static func check(_ bytes: UnsafeRawBufferPointer) throws(DamagedBytes) {
    var reader = BinaryReader(bytes)
    let end = try reader.data().count
    var (last, named) = (0, 0)
    for _ in 0..<(try reader.count()) {
      let slot = try reader.slot().slot
      guard slot.offset >= last, slot.offset <= end else { throw DamagedBytes() }
      last = slot.offset
      switch slot.gap {
      case .linkStart(let index), .image(let index, _): named = max(named, index + 1)
      case .linkEnd: continue
      }
    }
    guard named <= (try reader.links().count) else { throw DamagedBytes() }
    _ = try reader.headingIDs()
  }
}

extension BinaryWriter {
  /// A link's title, and the words of an image, stand with its slot.
  mutating func write(slots: [HTMLSlot], links: [LinkReference], headingIDs: [String]) {
    write(slots) { writer, slot in
      writer.write(slot.offset)
      switch slot.gap {
      case .linkStart(let index):
        writer.write(index << 2)
        writer.write(links[index].title)
      case .linkEnd:
        writer.write(1)
      case .image(let index, let isLazy):
        writer.write(index << 2 | (isLazy ? 3 : 2))
        writer.write(links[index].title)
        writer.write(links[index].text)
      }
    }
    write(links) { writer, link in
      writer.write(link.destination)
      writer.write(link.isImage)
      for number in [link.place.line, link.place.column, link.place.length] { writer.write(number) }
    }
    write(headingIDs) { $0.write($1) }
  }
}

extension BinaryReader {
  /// Passes over the HTML and its slots.
  mutating func skipHTML() throws(DamagedBytes) {
    _ = try data()
    for _ in 0..<(try count()) { _ = try slot() }
  }

  /// The next slot, and where the title of its link and the words of its image stand.
  mutating func slot() throws(DamagedBytes) -> (slot: HTMLSlot, title: Range<Int>, text: Range<Int>) {
    let (offset, code) = (try int(), try int())
    guard offset >= 0, code >= 0 else { throw DamagedBytes() }
    switch code & 3 {
    case 0: return (HTMLSlot(offset: offset, gap: .linkStart(code >> 2)), try data(), 0..<0)
    case 1: return (HTMLSlot(offset: offset, gap: .linkEnd), 0..<0, 0..<0)
    default:
      let gap = HTMLSlot.Gap.image(code >> 2, isLazy: code & 1 == 1)
      return (HTMLSlot(offset: offset, gap: gap), try data(), try data())
    }
  }

  mutating func links() throws(DamagedBytes) -> [MarkdownBody.Link] {
    try list { reader throws(DamagedBytes) in
      MarkdownBody.Link(
        destination: try reader.text(), isImage: try reader.flag(),
        place: SourcePlace(line: try reader.int(), column: try reader.int(), length: try reader.int()))
    }
  }

  mutating func headingIDs() throws(DamagedBytes) -> [String] {
    try list { reader throws(DamagedBytes) in try reader.text() }
  }
}
