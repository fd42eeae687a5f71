extension MarkdownDocument {
  /// Writes the document, so that an unchanged text need not be parsed again.
  public func write(to writer: inout BinaryWriter) {
    markup.withBytes { writer.write($0) }
    writer.write(slots) { writer, slot in
      writer.write(UInt64(slot.offset))
      switch slot.gap {
      case .linkStart(let index): writer.write(index << 2)
      case .linkEnd: writer.write(1)
      case .image(let index, let isLazy): writer.write(index << 2 | (isLazy ? 3 : 2))
      }
    }
    writer.write(links) { writer, link in
      writer.write(link.destination)
      writer.write(link.text)
      writer.write(link.title)
      writer.write(link.isImage)
      link.place.write(to: &writer)
    }
    writer.write(headings) { writer, heading in
      writer.write(heading.level)
      writer.write(heading.id)
      writer.write(heading.text)
      writer.write(heading.line)
    }
    writer.write(excerpt)
  }

  /// Reads a document that `write` wrote into the bytes that `source` keeps; its findings were told then and are
  /// left out. Its markup stays there, and is read only when it is wanted.
  public init(from reader: inout BinaryReader, in source: any MarkupSource) throws(DamagedBytes) {
    let range = try reader.data()
    markup = Markup(source, range)
    slots = try reader.list { reader throws(DamagedBytes) in
      let offset = try reader.number()
      let code = try reader.int()
      guard offset <= UInt64(range.count), code >= 0 else { throw DamagedBytes() }
      let gap: Gap =
        switch code & 3 {
        case 0: .linkStart(code >> 2)
        case 1: .linkEnd
        default: .image(code >> 2, isLazy: code & 1 == 1)
        }
      return Slot(offset: UInt32(offset), gap: gap)
    }
    links = try reader.list { reader throws(DamagedBytes) in
      LinkReference(
        destination: try reader.text(), text: try reader.text(), title: try reader.text(),
        isImage: try reader.flag(), place: try SourcePlace(from: &reader))
    }
    headings = try reader.list { reader throws(DamagedBytes) in
      MarkdownHeading(
        level: try reader.int(), id: try reader.text(), text: try reader.text(), line: try reader.int())
    }
    excerpt = try reader.text()
    findings = []
    guard isWellFormed else { throw DamagedBytes() }
  }

  /// Whether the slots ascend and name links that exist.
  private var isWellFormed: Bool {
    var last: UInt32 = 0
    for slot in slots {
      guard slot.offset >= last else { return false }
      last = slot.offset
      switch slot.gap {
      case .linkStart(let index), .image(let index, _):
        guard index < links.count else { return false }
      case .linkEnd: continue
      }
    }
    return true
  }
}

extension SourcePlace {
  fileprivate func write(to writer: inout BinaryWriter) {
    writer.write(line)
    writer.write(column)
    writer.write(length)
  }

  fileprivate init(from reader: inout BinaryReader) throws(DamagedBytes) {
    self.init(line: try reader.int(), column: try reader.int(), length: try reader.int())
  }
}
