/// Addresses that people write without saying how to reach them, as if they were files.
enum SchemelessAddress {
  /// `mailto:ubnd@khemau.example.vn` for `ubnd@khemau.example.vn`, `https://www.example.vn/a` for `www.example.vn/a`;
  /// `nil` for what may as well be a file.
  static func completed(_ text: String) -> String? {
    if isMail(text) { return "mailto:" + text }
    let host = text.prefix { $0 != "/" }.lowercased()
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.count > 1 && labels.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isPartOfHost) }
    guard isHost, labels.first == "www" || domains.contains(labels.last.map(String.init) ?? "") else {
      return nil
    }
    return "https://" + text
  }

  /// By its shape: only a letter tells whether an address of e-mail exists.
  static func isMail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let labels = parts.last?.split(separator: ".", omittingEmptySubsequences: false) ?? []
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"(),:;<>[\\]".utf8.contains($0) }
    return isPlain && parts.count == 2 && !parts[0].isEmpty && labels.count > 1
      && labels.allSatisfy { !$0.isEmpty }
  }

  /// Which no kind of file has as its extension.
  private static let domains: Set = ["vn", "com", "net", "org", "info", "edu", "gov"]
}

extension UInt8 {
  fileprivate var isPartOfHost: Bool { isASCIILetter || isASCIIDigit || self == UInt8(ascii: "-") }
}
