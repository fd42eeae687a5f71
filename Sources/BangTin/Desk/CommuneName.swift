import Vietnamese

/// The name of a commune, ward or village, such as `Xã Khe Mẫu`, and what follows from it.
public struct CommuneName: Sendable {
  private static let kinds = ["Xã", "Phường", "Đặc khu", "Thị trấn", "Thôn", "Bản", "Tổ dân phố"]

  private let text: String
  /// The word before the name proper, as in `kinds`.
  private let kind: String?

  /// A name as people write it at the beginning of a line.
  public init(_ text: String) {
    self.text = text
    kind = Self.kinds.first { text.lowercased().hasPrefix($0.lowercased() + " ") }
  }

  /// As it stands inside a sentence: `xã Khe Mẫu`.
  public var inSentence: String {
    kind == nil ? text : text.prefix(1).lowercased() + text.dropFirst()
  }

  /// The body that usually governs it: `Ủy ban nhân dân xã Khe Mẫu`.
  public var usualOwner: String { "Ủy ban nhân dân " + inSentence }

  /// An address that belongs to nobody (RFC 2606), to begin with: `https://khemau.example.vn/`.
  public var placeholderURL: String {
    let name = Slug.make(String(text.dropFirst(kind?.count ?? 0)), orElse: "xa").replacing("-", with: "")
    return "https://\(name).example.vn/"
  }
}
