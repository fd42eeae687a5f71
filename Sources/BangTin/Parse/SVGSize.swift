/// Reads the size of an SVG drawing from its first tag: `width` and `height` in pixels, else `viewBox`.
enum SVGSize {
  static func read(_ bytes: [UInt8]) -> PixelSize? {
    let head = String(decoding: bytes.prefix(8192), as: UTF8.self)
    guard let start = head.range(of: "<svg")?.upperBound,
      let end = head[start...].firstIndex(of: ">")
    else { return nil }
    let tag = head[start..<end]
    if let width = attribute("width", of: tag).flatMap(pixels),
      let height = attribute("height", of: tag).flatMap(pixels)
    {
      return PixelSize(width: width, height: height)
    }
    // Its first two numbers are a position, often 0.
    let box = attribute("viewBox", of: tag)?.split { $0.isWhitespace || $0 == "," } ?? []
    guard box.count == 4, let width = number(box[2]), let height = number(box[3]) else { return nil }
    return PixelSize(width: width, height: height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    var rest = tag
    while let range = rest.range(of: name) {
      let isName = rest[..<range.lowerBound].last?.isWhitespace ?? false
      rest = rest[range.upperBound...].drop { $0.isWhitespace }
      guard isName, rest.first == "=" else { continue }
      let value = rest.dropFirst().drop { $0.isWhitespace }
      guard let quote = value.first, quote == "\"" || quote == "'" else { continue }
      return value.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  /// A length without unit or in `px`; others depend on the screen.
  private static func pixels(_ text: Substring) -> Int? {
    number(text.hasSuffix("px") ? text.dropLast(2) : text)
  }

  private static func number(_ text: Substring) -> Int? {
    Double(text).flatMap { $0 >= 1 && $0 < 100_000 ? Int($0.rounded()) : nil }
  }
}

extension StringProtocol {
  /// Where `text` first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
