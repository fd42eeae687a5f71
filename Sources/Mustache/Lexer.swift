/// A piece of a line: text, or one tag.
struct Token {
  enum Kind {
    case text
    case escaped, unescaped
    case section, inverted, close
    case partial, parent, block
    case comment, delimiters
  }

  let kind: Kind

  /// The whole token in the source, delimiters included.
  let range: Range<Int>

  /// What a tag says after its sigil, without the white space around it.
  let content: Range<Int>
}

/// Cuts a source into lines, and each line into text and tags.
struct Lexer {
  private let source: [UInt8]
  private var offset = 0
  private(set) var open = Array("{{".utf8)
  private var close = Array("}}".utf8)

  init(_ source: [UInt8]) {
    self.source = source
  }

  /// Puts the next line into `line`, its line end included; a tag may carry it over several lines of the
  /// source. `false` at the end of the source.
  mutating func nextLine(_ line: inout [Token]) throws(ParseFailure) -> Bool {
    line.removeAll(keepingCapacity: true)
    while offset < source.count {
      let start = offset
      let isLineEnd = skipText()
      if offset > start {
        line.append(Token(kind: .text, range: start..<offset, content: start..<offset))
      }
      if isLineEnd { return true }
      if offset < source.count { line.append(try nextTag()) }
    }
    return !line.isEmpty
  }

  /// Moves to the next tag, or past the end of the line; says whether it was the latter.
  private mutating func skipText() -> Bool {
    while offset < source.count {
      if source[offset] == .lineFeed {
        offset += 1
        return true
      }
      if source[offset] == open.first, source.has(open, at: offset) { return false }
      offset += 1
    }
    return false
  }

  private mutating func nextTag() throws(ParseFailure) -> Token {
    let start = offset
    var body = start + open.count
    while body < source.count, source[body].isWhitespace { body += 1 }
    let (kind, sigilCount, ending) = sigil(at: body)
    body += sigilCount
    guard let bodyEnd = source.firstIndex(of: ending + close, in: body..<max(body, source.count)) else {
      throw unclosedTag(at: start)
    }
    offset = bodyEnd + ending.count + close.count
    let token = Token(kind: kind, range: start..<offset, content: source.trimmed(body..<bodyEnd))
    switch kind {
    case .comment: break
    case .delimiters: try setDelimiters(token)
    default: try checkName(token)
    }
    return token
  }

  /// The kind of the tag, the length of its sigil, and what has to stand before the closing delimiter.
  private func sigil(at index: Int) -> (kind: Token.Kind, count: Int, ending: [UInt8]) {
    guard index < source.count, !source.has(close, at: index) else { return (.escaped, 0, []) }
    switch source[index] {
    case UInt8(ascii: "#"): return (.section, 1, [])
    case UInt8(ascii: "^"): return (.inverted, 1, [])
    case UInt8(ascii: "/"): return (.close, 1, [])
    case UInt8(ascii: ">"): return (.partial, 1, [])
    case UInt8(ascii: "<"): return (.parent, 1, [])
    case UInt8(ascii: "$"): return (.block, 1, [])
    case UInt8(ascii: "&"): return (.unescaped, 1, [])
    case UInt8(ascii: "!"): return (.comment, 1, [])
    case UInt8(ascii: "{"): return (.unescaped, 1, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): return (.delimiters, 1, [UInt8(ascii: "=")])
    default: return (.escaped, 0, [])
    }
  }

  private mutating func setDelimiters(_ token: Token) throws(ParseFailure) {
    let words = source[token.content].split(whereSeparator: \.isWhitespace)
    guard words.count == 2, !source[token.content].contains(UInt8(ascii: "=")) else {
      throw ParseFailure(.malformedDelimiters, at: token.range)
    }
    open = Array(words[0])
    close = Array(words[1])
  }

  /// A tag that begins inside another one means that the first was never closed.
  private func checkName(_ token: Token) throws(ParseFailure) {
    if token.content.isEmpty { throw ParseFailure(.emptyName, at: token.range) }
    if source.firstIndex(of: open, in: token.content) != nil {
      throw unclosedTag(at: token.range.lowerBound)
    }
  }

  private func unclosedTag(at start: Int) -> ParseFailure {
    let lineEnd = source[start...].firstIndex(of: .lineFeed) ?? source.count
    return ParseFailure(.unclosedTag, at: source.trimmed(start..<lineEnd))
  }
}
