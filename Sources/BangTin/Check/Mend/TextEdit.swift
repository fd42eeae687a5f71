import Vietnamese

/// A change of a few bytes of a text.
struct TextEdit: Sendable, Hashable {
  /// What is replaced, as offsets in the text.
  let range: Range<Int>
  let replacement: [UInt8]
  /// Whether letters are repaired that stand in a wrong encoding; else only blanks change.
  let repairs: Bool

  /// Whether nothing but blanks and what nobody sees is changed: no letter, digit or sign.
  func changesBlanksOnly(in text: [UInt8]) -> Bool {
    Self.visible(text[range]) == Self.visible(replacement[...])
      && !replacement.contains(UInt8(ascii: "\n")) && !text[range].contains(UInt8(ascii: "\n"))
  }

  private static func visible(_ bytes: ArraySlice<UInt8>) -> [Unicode.Scalar] {
    UnicodeText.removingZeroWidth(String(decoding: bytes, as: UTF8.self)).unicodeScalars.filter {
      !$0.properties.isWhitespace
    }
  }
}

extension [UInt8] {
  /// The text after `edits`; of two that overlap the first is made.
  func applying(_ edits: [TextEdit]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var copied = 0
    for edit in edits.sorted(by: {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    })
    where edit.range.lowerBound >= copied && edit.range.upperBound <= count {
      result += self[copied..<edit.range.lowerBound]
      result += edit.replacement
      copied = edit.range.upperBound
    }
    return result + self[copied...]
  }
}
