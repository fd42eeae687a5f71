import Vietnamese

/// The site's own address.
public enum SiteURL {
  /// An absolute http or https address with its final `/`, without query or fragment; else `nil`.
  public static func normalized(_ text: String) -> String? {
    guard let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Self.forbidden.contains($0) }
    guard let host = rest.split(separator: "/").first, !rest.hasPrefix("/"), isPlain,
      host.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    // The page that a browser shows for the folder.
    let folder =
      ["/index.html", "/index.htm"].first { rest.lowercased().hasSuffix($0) }
      .map { rest.dropLast($0.count) } ?? rest
    return scheme + folder + (folder.hasSuffix("/") ? "" : "/")
  }

  /// What makes a site's address of `text`, which is none.
  static func hint(for text: String) -> Bilingual {
    let part = text.prefix { $0 != "?" && $0 != "#" }
    let spaced = UnicodeText.singleLine(text).replacing(" ", with: "%20")
    if part.count < text.count, let address = normalized(String(part)) {
      return Bilingual(
        vi: "bỏ phần từ dấu `\(text.dropFirst(part.count).prefix(1))` trở đi: `\(address)`",
        en: "drop what begins with `\(text.dropFirst(part.count).prefix(1))`: `\(address)`")
    }
    if let address = normalized(spaced) {
      return Bilingual(
        vi: "viết dấu cách thành `%20`: `\(address)`", en: "write `%20` for a space: `\(address)`")
    }
    if !schemes.contains(where: { text.lowercased().hasPrefix($0) }) { return .withScheme }
    if !text.utf8.allSatisfy({ $0 < 0x80 }) {
      return Bilingual(
        vi:
          "mở trang bằng trình duyệt rồi chép địa chỉ ở thanh địa chỉ sang đây: tên miền có dấu sẽ thành `xn--…`",
        en:
          "open the site in a browser and copy the address from its bar: a name with diacritics becomes `xn--…`"
      )
    }
    return Bilingual(
      vi: "chỉ viết tên miền và thư mục, như `https://khemau.example.vn/`",
      en: "write the host's name and a folder only, like `https://khemau.example.vn/`")
  }

  private static let schemes = ["https://", "http://"]
  private static let forbidden = Array("?#\"'<>\\`{}|^@".utf8)
}

extension Bilingual {
  /// What to do about an address that does not say how to reach it.
  static let withScheme = Bilingual(
    vi: "viết cả `https://`, ví dụ `https://khemau.example.vn/`",
    en: "write it with `https://`, such as `https://khemau.example.vn/`")
}
