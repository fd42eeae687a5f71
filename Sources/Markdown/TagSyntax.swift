extension Bytes {
  /// Whether a tag's name, in lower case, stands at `start`, and ends there.
  func hasTag(_ name: StaticString, at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    return hasFolded(name, at: start) && (end == count || !isOfTagName(self[end]))
  }

  /// Behind the raw HTML that begins with the `<` at `start`, by CommonMark 0.30, 6.6; nil where it is a mere sign.
  func endOfTag(at start: Int, limit: Int) -> Int? {
    let end = Swift.min(count, start + limit)
    guard start + 1 < end else { return nil }
    switch self[start + 1] {
    case UInt8(ascii: "!"):
      if has("<!--", at: start) { return endOfTag("-->", from: start + 2, to: end) }
      if has("<![CDATA[", at: start) { return endOfTag("]]>", from: start + 9, to: end) }
      return start + 2 < end && self[start + 2].isLetter ? endOfTag(">", from: start + 3, to: end) : nil
    case UInt8(ascii: "?"): return endOfTag("?>", from: start + 2, to: end)
    case UInt8(ascii: "/"):
      guard let name = endOfTagName(from: start + 2, to: end) else { return nil }
      return closing(from: skipSpace(from: name, to: end), to: end)
    default:
      guard let name = endOfTagName(from: start + 1, to: end) else { return nil }
      return endOfAttributes(from: name, to: end)
    }
  }

  private func endOfTag(_ sign: StaticString, from start: Int, to end: Int) -> Int? {
    find(sign, from: start, to: end).map { $0 + sign.utf8CodeUnitCount }
  }

  private func isOfTagName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }

  private func endOfTagName(from start: Int, to end: Int) -> Int? {
    guard start < end, self[start].isLetter else { return nil }
    return skip(from: start, to: end, while: isOfTagName)
  }

  /// Behind the `>` of an open tag whose name ends at `start`.
  private func endOfAttributes(from start: Int, to end: Int) -> Int? {
    var at = start
    while true {
      let name = skipSpace(from: at, to: end)
      guard name > at, name < end, isAttributeName(self[name], isFirst: true) else {
        let slash = name < end && self[name] == UInt8(ascii: "/") ? name + 1 : name
        return closing(from: slash, to: end)
      }
      at = skip(from: name, to: end) { isAttributeName($0, isFirst: false) }
      let sign = skipSpace(from: at, to: end)
      guard sign < end, self[sign] == UInt8(ascii: "=") else { continue }
      guard let value = endOfValue(from: skipSpace(from: sign + 1, to: end), to: end) else { return nil }
      at = value
    }
  }

  private func isAttributeName(_ byte: UInt8, isFirst: Bool) -> Bool {
    byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || !isFirst && (byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"))
  }

  private func endOfValue(from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    let quote = self[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      return find(quote, from: start + 1, to: end).map { $0 + 1 }
    }
    let value = skip(from: start, to: end) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
    return value > start ? value : nil
  }

  private func closing(from start: Int, to end: Int) -> Int? {
    start < end && self[start] == UInt8(ascii: ">") ? start + 1 : nil
  }

  private func skipSpace(from start: Int, to end: Int) -> Int {
    skip(from: start, to: end, while: \.isWhitespace)
  }

  private func skip(from start: Int, to end: Int, while condition: (UInt8) -> Bool) -> Int {
    var at = start
    while at < end, condition(self[at]) { at += 1 }
    return at
  }
}
