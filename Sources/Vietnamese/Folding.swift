/// Comparing what people type without regard to case and diacritics.
public enum Folding {
  /// A key under which `Tiêu đề`, `TIÊU ĐỀ`, `tieu_de` and the decomposed form of each are the same, `tieu de`:
  /// lower case, without tone and vowel marks, `đ` as `d`, and runs of blanks, `_` and hyphens as one space,
  /// none at the ends. Other punctuation and other scripts stay, in lower case and NFC.
  public static func folded(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    var spaceIsPending = false
    for scalar in UnicodeText.nfc(text).unicodeScalars {
      if isSeparator(scalar) {
        spaceIsPending = !key.isEmpty
      } else if scalar.isASCII || !Latin.leavesNoTrace(scalar) {
        if spaceIsPending { key.append(UInt8(ascii: " ")) }
        spaceIsPending = false
        append(scalar, to: &key)
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D, 0x5F, 0x2010...0x2015: true
    default: UnicodeText.isBlank(scalar)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    } else if let letter = Latin.baseLetter(of: scalar) {
      key.append(letter)
    } else {
      key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }
  }
}
