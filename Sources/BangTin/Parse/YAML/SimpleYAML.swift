/// Reads the YAML that almost every front matter consists of without the YAML library, many times faster: lines of
/// `key: text`, the text perhaps in quotes, or a list `[a, b]`, or below the key one of lines `- a`.
///
/// It gives what `YAMLParser` gives through the library, or `nil` for whatever goes beyond.
struct SimpleYAML {
  private let places: YAMLPlaces
  private var entries: [(key: YAMLValue, value: YAMLValue)] = []
  /// Whether nothing stands after the last key, so that a list may stand below it.
  private var isOpen = false
  /// The list below the last key.
  private var list: (indentation: Int, mark: YAMLMark, items: [YAMLValue])?

  /// The map that `yaml` is; `places` tells where its values stand.
  static func parse(_ yaml: String, _ places: YAMLPlaces) -> YAMLValue? {
    var reader = SimpleYAML(places: places)
    var yaml = yaml
    return yaml.withUTF8 { reader.map($0) }
  }

  private init(places: YAMLPlaces) {
    self.places = places
    entries.reserveCapacity(8)
  }

  private mutating func map(_ bytes: UnsafeBufferPointer<UInt8>) -> YAMLValue? {
    guard Self.isPrintable(bytes) else { return nil }
    var (start, line, first) = (0, 1, 0)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if end > start {
        if entries.isEmpty { first = line }
        let line = Line(UnsafeBufferPointer(rebasing: bytes[start..<end]), number: line)
        guard addItem(line) || addEntry(line) else { return nil }
      }
      (start, line) = (end + 1, line + 1)
    }
    endList()
    guard !entries.isEmpty else { return nil }
    return YAMLValue(.map(entries), at: YAMLMark(line: first, column: 1), of: places)
  }

  private mutating func addEntry(_ line: Line) -> Bool {
    endList()
    guard let entry = entry(line), !entries.contains(where: { $0.key.text == entry.key.text }) else {
      return false
    }
    entries.append(entry)
    isOpen = entry.value.isEmpty && line.bytes.last(where: { $0 != .space }) == UInt8(ascii: ":")
    return true
  }

  private mutating func addItem(_ line: Line) -> Bool {
    guard let dash = line.bytes.firstIndex(where: { $0 != .space }), line.bytes[dash] == UInt8(ascii: "-"),
      dash + 1 < line.bytes.count, line.bytes[dash + 1] == .space, isOpen,
      list.map({ $0.indentation == dash }) ?? true,
      let item = line.plainText(dash + 2..<line.bytes.count, places)
    else { return false }
    if list == nil { list = (dash, line.mark(dash), []) }
    list?.items.append(item)
    return true
  }

  private mutating func endList() {
    guard let list, let last = entries.popLast() else { return }
    entries.append((last.key, YAMLValue(.list(list.items), at: list.mark, of: places)))
    self.list = nil
  }

  private func entry(_ line: Line) -> (key: YAMLValue, value: YAMLValue)? {
    guard let colon = line.bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0, line.bytes[0].startsWord,
      line.bytes[colon - 1] != .space, line.bytes[..<colon].allSatisfy({ $0.isPlain || $0 == .space })
    else { return nil }
    let key = line.text(0..<colon, places)
    let value = line.trimmed(colon + 1..<line.bytes.count)
    if value.isEmpty { return (key, line.text(colon + 1..<colon + 1, places)) }
    guard value.lowerBound > colon + 1, let content = self.value(value, of: line) else { return nil }
    return (key, content)
  }

  private func value(_ range: Range<Int>, of line: Line) -> YAMLValue? {
    let bytes = line.bytes
    let last = bytes[range.upperBound - 1]
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let quote = bytes[range.lowerBound]
      guard range.count >= 2, last == quote else { return nil }
      let inside = range.lowerBound + 1..<range.upperBound - 1
      guard !bytes[inside].contains(where: { $0 == quote || $0 == UInt8(ascii: "\\") }) else { return nil }
      return line.text(inside, places, at: range.lowerBound)
    case UInt8(ascii: "["):
      return last == UInt8(ascii: "]") ? list(range, of: line) : nil
    case let first where first.startsWord || first.isASCIIDigit:
      return bytes[range].contains(UInt8(ascii: "#")) ? nil : line.text(range, places)
    default: return nil
    }
  }

  private func list(_ range: Range<Int>, of line: Line) -> YAMLValue? {
    var items: [YAMLValue] = []
    var start = range.lowerBound + 1
    let close = range.upperBound - 1
    while start < close || !items.isEmpty {
      let end = line.bytes[start..<close].firstIndex(of: UInt8(ascii: ",")) ?? close
      guard let item = line.plainText(start..<end, places) else { return nil }
      items.append(item)
      if end == close { break }
      start = end + 1
    }
    if items.isEmpty, !line.trimmed(start..<close).isEmpty { return nil }
    return YAMLValue(.list(items), at: line.mark(range.lowerBound), of: places)
  }

  /// Whether nothing is in the text that YAML, or `PlainTextQuoting`, takes in its own way: controls, tabs, and
  /// what lies around U+0080, U+2028 and U+FEFF.
  private static func isPrintable(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      if byte &- 0x20 < 0x5F || byte == 0x0A { continue }
      if byte < 0x80 || byte == 0xC2 || byte == 0xEF { return false }
      if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8 {
        return false
      }
    }
    return true
  }
}

/// One line of the text.
private struct Line {
  let bytes: UnsafeBufferPointer<UInt8>
  /// 1-based.
  let number: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, number: Int) { (self.bytes, self.number) = (bytes, number) }

  /// `range` without the spaces at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] == .space { range.removeFirst() }
    while let last = range.last, bytes[last] == .space { range.removeLast() }
    return range
  }

  /// The scalar in `range`, which starts with its quote at `start`, if it has one.
  func text(_ range: Range<Int>, _ places: YAMLPlaces, at start: Int? = nil) -> YAMLValue {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return YAMLValue(.text(text), at: mark(start ?? range.lowerBound), of: places)
  }

  /// The scalar in `range`, if it is nothing but words.
  func plainText(_ range: Range<Int>, _ places: YAMLPlaces) -> YAMLValue? {
    let range = trimmed(range)
    guard let first = bytes[range].first, first.startsWord || first.isASCIIDigit,
      bytes[range].allSatisfy({ $0.isPlain || $0 == .space })
    else { return nil }
    return text(range, places)
  }

  func mark(_ offset: Int) -> YAMLMark {
    YAMLMark(line: number, column: bytes[..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")

  /// A letter, or a byte of one beyond ASCII.
  fileprivate var startsWord: Bool { isASCIILetter || self >= 0x80 }

  /// Neither a space nor anything that means something to YAML.
  fileprivate var isPlain: Bool {
    startsWord || isASCIIDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "_")
      || self == UInt8(ascii: ".") || self == UInt8(ascii: "/")
  }
}
