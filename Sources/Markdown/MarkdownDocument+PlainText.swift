extension MarkdownDocument {
  /// The text without its markup, one line a block; the alternative texts of images that have a gap are left out.
  public var plainText: String {
    var text: [UInt8] = []
    text.reserveCapacity(markup.count)
    var at = 0
    while at < markup.count {
      let byte = markup[at]
      if byte == UInt8(ascii: "<") {
        // Attribute values hold no `>`: both kinds of escaping write it as an entity or as %3E.
        at = (markup[at...].firstIndex(of: UInt8(ascii: ">")) ?? markup.count - 1) + 1
      } else if byte == UInt8(ascii: "&"), let (character, length) = Self.entity(at: at, in: markup) {
        text.append(character)
        at += length
      } else {
        text.append(byte)
        at += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The four entities that the writer of `markup` makes in text.
  private static func entity(at offset: Int, in bytes: [UInt8]) -> (UInt8, length: Int)? {
    let rest = bytes[offset...].prefix(6)
    let known: [(String, UInt8)] = [
      ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
      ("&quot;", UInt8(ascii: "\"")),
    ]
    for (entity, character) in known where rest.starts(with: entity.utf8) {
      return (character, entity.utf8.count)
    }
    return nil
  }
}
