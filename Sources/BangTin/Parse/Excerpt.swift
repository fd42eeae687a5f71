/// The start of a text.
enum Excerpt {
  /// In characters, the final `…` included.
  private static let longest = 299

  /// The text, cut at the end of a word where it is too long; `nil` where there is none.
  static func cut(_ text: String) -> String? {
    if text.isEmpty { return nil }
    // A character is at least a byte: most excerpts need no counting.
    guard text.utf8.count > longest else { return text }
    var bytes = text
    return bytes.withUTF8 { bytes in
      switch end(bytes) {
      case .whole: text
      // Made of its bytes at once, it has no room to spare.
      case .cut(let end): String(decoding: Array(bytes[..<end]) + Array("…".utf8), as: UTF8.self)
      case .unknown: cutByCharacters(text)
      }
    }
  }

  private enum End {
    case whole
    /// The offset at which to cut.
    case cut(Int)
    case unknown
  }

  /// Where to cut, as long as each character is one scalar.
  private static func end(_ text: UnsafeBufferPointer<UInt8>) -> End {
    var (index, count, head) = (0, 0, 0)
    while index < text.count, count <= longest {
      if count == longest - 1 { head = index }
      guard let length = text.lengthOfPlainLetter(at: index) else { return .unknown }
      index += length
      count += 1
    }
    guard count > longest else { return .whole }
    var end = text[..<head].lastIndex(of: UInt8(ascii: " ")) ?? head
    while end > 0 {
      if " ,;:.-(\"".utf8.contains(text[end - 1]) {
        end -= 1
      } else if end >= 3, text[end - 3] == 0xE2, text[end - 2] == 0x80, [0x93, 0x9C].contains(text[end - 1]) {
        end -= 3  // – and “
      } else {
        return .cut(end)
      }
    }
    return .unknown
  }

  private static func cutByCharacters(_ text: String) -> String {
    guard text.count > longest else { return text }
    let head = text.prefix(longest - 1)
    let cut = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    let end = cut.lastIndex { !",;:.–-(“\"".contains($0) && $0 != " " } ?? cut.startIndex
    return String(cut[...end]) + "…"
  }
}
