import Vietnamese

/// What a new post is: it decides which keys its front matter begins with.
public enum PostKind: String, CaseIterable, Sendable {
  case notice, news, document, event

  /// The kind that a person names, in Vietnamese or English, with or without diacritics.
  public init(named name: String) throws(Refusal) {
    let folded = Folding.folded(name)
    guard let kind = Self.allCases.first(where: { $0.names.contains { Folding.folded($0) == folded } }) else {
      throw .unknownKind(name)
    }
    self = kind
  }

  /// The kind of most posts of a section, by the name of its folder.
  public init(usualIn folder: String) {
    self = Self.allCases.first { $0.usualFolders.contains(ContentPath(folder).name) } ?? .notice
  }

  /// The English name, then the Vietnamese ones.
  var names: [String] {
    switch self {
    case .notice: [rawValue, "thông báo"]
    case .news: [rawValue, "tin tức", "tin"]
    case .document: [rawValue, "văn bản"]
    case .event: [rawValue, "sự kiện", "lịch"]
    }
  }

  /// The names of folders in which such posts usually are.
  var usualFolders: [String] {
    switch self {
    case .notice: ["thong-bao", "notices"]
    case .news: ["tin-tuc", "news"]
    case .document: ["van-ban", "documents"]
    case .event: ["lich", "su-kien", "events"]
    }
  }
}

extension Refusal {
  fileprivate static func unknownKind(_ name: String) -> Refusal {
    Refusal(
      vi: "không có loại bài `\(name)`", en: "there is no kind of post `\(name)`",
      hint: .didYouMean(name, among: PostKind.allCases.flatMap(\.names))
        ?? Bilingual(
          vi: "viết một trong: " + PostKind.allCases.map { "`\($0.names[1])`" }.joined(separator: ", "),
          en: "write one of: " + PostKind.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")))
  }
}
