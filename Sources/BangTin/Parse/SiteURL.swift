/// The site's own address.
public enum SiteURL {
  /// An absolute http or https address with its final `/`, without query or fragment; else `nil`.
  public static func normalized(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.dropFirst(scheme.count)
    let isPlain = rest.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !Self.forbidden.contains($0) }
    guard let host = rest.split(separator: "/").first, !rest.hasPrefix("/"), isPlain,
      host.contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    return scheme + rest + (rest.hasSuffix("/") ? "" : "/")
  }

  private static let forbidden = Array("?#\"'<>\\`{}|^@".utf8)
}
