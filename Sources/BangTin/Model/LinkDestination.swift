import Vietnamese

/// A link inside the site, taken apart: `../tin-tuc/hop.md?x=1#ket-qua`.
struct LinkDestination {
  /// What it names, below `content/`.
  let path: ContentPath
  /// Whether it names only a place on its own page.
  let isSamePage: Bool
  /// The id after `#`, decoded; `nil` without one.
  let fragment: String?
  /// The query and fragment as written, kept on the resolved link.
  let suffix: String

  /// The parts of `text`, which stands in a file of `folder`; `nil` when it leaves the site.
  init?(_ text: String, in folder: String) {
    let hasSuffix = text.contains(byte: UInt8(ascii: "#")) || text.contains(byte: UInt8(ascii: "?"))
    let end = hasSuffix ? text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } : nil
    let name = end.map { String(text[..<$0]) } ?? text
    let suffix = end.map { String(text[$0...]) } ?? ""
    self.suffix = suffix
    fragment = suffix.utf8.firstIndex(of: UInt8(ascii: "#")).map {
      Self.decoded(String(suffix[suffix.utf8.index(after: $0)...]))
    }
    isSamePage = name.isEmpty
    guard let path = ContentPath.resolving(Self.decoded(name), from: folder) else { return nil }
    self.path = path
  }

  /// Percent escapes decoded, in NFC; what does not decode stays as written.
  private static func decoded(_ text: String) -> String {
    guard text.contains(byte: UInt8(ascii: "%")) else { return UnicodeText.nfc(text) }
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isASCIIHexDigit),
        let value = UInt8(String(digits) ?? "", radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return UnicodeText.nfc(String(validating: bytes, as: UTF8.self) ?? text)
  }
}

extension UInt8 {
  fileprivate var isASCIIHexDigit: Bool {
    isASCIIDigit || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f")
  }
}
