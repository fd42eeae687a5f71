/// The start tags of a page, read as plainly as the pages are written: attributes in double quotes.
struct HTMLPage {
  struct Attribute {
    let tag: String
    let name: String
    /// With its entities decoded.
    let value: String
    /// The value of `rel` on the same tag.
    let rel: String?
  }

  private(set) var attributes: [Attribute] = []

  var ids: [String] { attributes.filter { $0.name == "id" }.map(\.value) }

  /// Every address on the page that a browser would follow.
  var links: [Attribute] {
    attributes.compactMap { attribute in
      switch (attribute.tag, attribute.name) {
      case (_, "href"), (_, "src"): attribute
      case ("meta", "content"):
        attribute.value.hasPrefix("0; url=")
          ? Attribute(tag: "meta", name: "content", value: String(attribute.value.dropFirst(7)), rel: nil)
          : nil
      default: nil
      }
    }
  }

  init(_ html: String) {
    for piece in html.split(separator: "<").dropFirst(html.hasPrefix("<") ? 0 : 1) {
      guard let first = piece.first, first.isLetter else { continue }
      add(piece)
    }
  }

  /// Reads `a href="…" rel="…">text`.
  private mutating func add(_ piece: Substring) {
    let name = String(piece.prefix { $0.isLetter || $0.isNumber })
    var found: [(name: String, value: String)] = []
    var rest = piece.dropFirst(name.count)
    while let start = rest.firstIndex(where: { !$0.isWhitespace }), rest[start] != ">", rest[start] != "/" {
      let attribute = rest[start...].prefix { $0 != "=" && $0 != ">" && !$0.isWhitespace }
      rest = rest[attribute.endIndex...]
      guard rest.hasPrefix("=\"") else { continue }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest[value.endIndex...].dropFirst()
      found.append((String(attribute), Self.decoded(value)))
    }
    let rel = found.first { $0.name == "rel" }?.value
    attributes += found.map { Attribute(tag: name, name: $0.name, value: $0.value, rel: rel) }
  }

  private static func decoded(_ text: Substring) -> String {
    String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
