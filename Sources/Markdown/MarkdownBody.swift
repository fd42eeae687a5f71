/// What is kept of a parsed text: its HTML with gaps where links and images stand whose destinations are not known yet,
/// what stands in the gaps, and the ids of its headings.
///
/// All that lies in one piece of memory, in the form in which it is remembered from one build to the next: a site has
/// many texts, and most of what they hold is looked at once. The gaps are offsets beside the HTML, not marks within it,
/// so no author can forge one.
public struct MarkdownBody: Sendable {
  /// A link or image that only the whole site can resolve; see `LinkReference`.
  public struct Link: Sendable {
    /// As written, decoded.
    public let destination: String
    /// Whether it is an image.
    public let isImage: Bool
    /// Where the destination stands.
    public let place: SourcePlace
  }

  /// The HTML behind its count, and what `write(slots:links:headingIDs:)` has written.
  let bytes: KeptBytes

  init(bytes: KeptBytes) { self.bytes = bytes }

  /// The slots ascend.
  init(html: [UInt8], slots: [HTMLSlot], links: [LinkReference], headingIDs: [String]) {
    var rest = BinaryWriter(capacity: 256)
    rest.write(slots: slots, links: links, headingIDs: headingIDs)
    // There is room for the count before the HTML, and none to spare.
    var whole = BinaryWriter(capacity: 4 + html.count + rest.bytes.count)
    html.withUnsafeBufferPointer { whole.write($0) }
    whole.append(rest)
    bytes = .own(whole.bytes)
  }

  /// In the order in which they end; `html(into:resolve:)` asks for them by index.
  public var links: [Link] {
    read { reader throws(DamagedBytes) in
      try reader.skipHTML()
      return try reader.links()
    } ?? []
  }

  /// In the order of the text; empty texts without the extra `headings`.
  public var headingIDs: [String] {
    read { reader throws(DamagedBytes) in
      try reader.skipHTML()
      _ = try reader.links()
      return try reader.headingIDs()
    } ?? []
  }

  /// `nil` only for bytes that nobody has checked.
  private func read<Value>(_ body: (inout BinaryReader) throws(DamagedBytes) -> Value) -> Value? {
    bytes.withBytes { bytes in
      var reader = BinaryReader(bytes)
      return try? body(&reader)
    }
  }
}

/// A gap in the HTML of a text.
struct HTMLSlot {
  /// What stands there, with the index of its link.
  enum Gap {
    case linkStart(Int)
    case linkEnd
    case image(Int, isLazy: Bool)
  }

  /// In the HTML.
  let offset: Int
  let gap: Gap
}
