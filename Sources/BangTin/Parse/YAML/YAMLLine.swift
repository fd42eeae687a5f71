/// The parts of one line of YAML outside quotes, brackets and block texts: `  - key: value # note`.
struct YAMLLine {
  let bytes: ArraySlice<UInt8>
  /// Where the text starts, after spaces and dashes; the end of a blank line.
  let content: Int
  /// Whether a `- ` stands before the text.
  let isItem: Bool
  /// Where the value after a `key:` or after a dash starts; `nil` when there is none.
  let value: Int?

  init(_ line: ArraySlice<UInt8>) {
    bytes = line
    var i = line.startIndex
    var isItem = false
    while i < line.endIndex {
      let isDash = line[i] == UInt8(ascii: "-") && line.isBlank(at: i + 1)
      guard isDash || line[i] == UInt8(ascii: " ") else { break }
      if isDash { isItem = true }
      i += 1
    }
    content = i
    self.isItem = isItem
    value = Self.value(in: line, from: i, isItem: isItem)
  }

  /// The column (from 0) beyond which lines belong to the value: that of its key, or of its dash.
  var indentation: Int {
    let isValueOfDash = isItem && value == content
    return isValueOfDash ? bytes.indentation : content - bytes.startIndex
  }

  /// Whether the line is only words, without a key or a dash.
  var isWords: Bool { !isItem && content < bytes.endIndex && bytes[content].isOfWord && !hasKey }

  /// Whether a colon in the text makes it a key for YAML.
  var hasKey: Bool { Self.colon(in: bytes, from: content) != nil }

  private static func value(in line: ArraySlice<UInt8>, from content: Int, isItem: Bool) -> Int? {
    guard content < line.endIndex else { return nil }
    switch line[content] {
    case UInt8(ascii: "#"): return nil
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"):
      return content
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      var scanner = FlowScanner()
      guard let end = scanner.end(in: line, from: content), end < line.endIndex,
        line[end] == UInt8(ascii: ":"), line.isBlank(at: end + 1)
      else { return content }
      return line[(end + 1)...].firstIndex { !$0.isYAMLBlank }
    default:
      guard let colon = colon(in: line, from: content) else { return isItem ? content : nil }
      return line[(colon + 1)...].firstIndex { !$0.isYAMLBlank }
    }
  }

  /// The first colon that a blank or the end of the line follows.
  private static func colon(in line: ArraySlice<UInt8>, from start: Int) -> Int? {
    line[start...].indices.first { line[$0] == UInt8(ascii: ":") && line.isBlank(at: $0 + 1) }
  }
}

/// Follows a quoted or bracketed value to its end, from one line to the next.
struct FlowScanner {
  private var depth = 0
  private var quote: UInt8?
  /// Whether a quote here would start a quoted text; inside a word it is a letter like any other.
  private var isTokenStart = true

  /// The offset after the value, if it ends in the line.
  mutating func end(in line: ArraySlice<UInt8>, from start: Int) -> Int? {
    var i = start
    while i < line.endIndex {
      if let quote {
        i += line[i] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 1 : 0
        if i < line.endIndex, line[i] == quote {
          // Two single quotes stand for one.
          if quote == UInt8(ascii: "'"), i + 1 < line.endIndex, line[i + 1] == quote {
            i += 2
            continue
          }
          self.quote = nil
          isTokenStart = false
          if depth == 0 { return i + 1 }
        }
      } else if line[i] == UInt8(ascii: "#"), i == line.startIndex || line[i - 1].isYAMLBlank {
        return nil
      } else if !read(line[i], isBlankNext: line.isBlank(at: i + 1)) {
        return i + 1
      }
      i += 1
    }
    return nil
  }

  /// Reads a byte outside quotes; says whether the value goes on.
  private mutating func read(_ byte: UInt8, isBlankNext: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if isTokenStart { quote = byte }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      isTokenStart = true
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth -= 1
      isTokenStart = false
      return depth > 0
    case UInt8(ascii: ","): isTokenStart = true
    case UInt8(ascii: ":"): isTokenStart = isBlankNext
    case UInt8(ascii: " "), UInt8(ascii: "\t"): break
    default: isTokenStart = false
    }
    return true
  }
}

extension UInt8 {
  /// A letter or a digit of any script.
  var isOfWord: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }

  /// A space or a tab.
  var isYAMLBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension ArraySlice<UInt8> {
  /// Spaces at the start.
  var indentation: Int { (firstIndex { $0 != UInt8(ascii: " ") } ?? endIndex) - startIndex }

  /// Whether a blank, or the end, is at `index`.
  func isBlank(at index: Int) -> Bool { index >= endIndex || self[index].isYAMLBlank }
}
