import Vietnamese

/// Some keys of a new post's front matter that belong together, and the comment above them.
struct FrontMatterEntry {
  var comment: Bilingual?
  /// The names of the key below which the others are, English first.
  var parent: [String]?
  /// The names of each key, English first, and its value; empty where the editor is to write it.
  var keys: [(names: [String], value: String)]

  /// As they stand in the file.
  func lines(in language: Language) -> [String] {
    func name(_ names: [String]) -> String {
      language == .vietnamese && names.count > 1 ? names[1] : names[0]
    }
    var lines = comment.map { ["# " + $0[language]] } ?? []
    if let parent { lines.append(name(parent) + ":") }
    let indentation = parent == nil ? "" : "  "
    return lines + keys.map { indentation + name($0.names) + ":" + ($0.value.isEmpty ? "" : " " + $0.value) }
  }
}

extension FrontMatterEntry {
  static let summary = FrontMatterEntry(
    comment: Bilingual(
      vi: "Một, hai câu: việc gì, cho ai, khi nào; hiện dưới tiêu đề ở các danh sách.",
      en: "A sentence or two: what, for whom, when; shown below the title in lists."),
    keys: [(FrontMatterKey.summary.names, "")])

  static let tags = FrontMatterEntry(
    comment: Bilingual(
      vi: "Từ để gom các bài cùng chuyện, ví dụ: [y tế, trẻ em]",
      en: "Words that gather posts of one matter, such as [health, children]"),
    keys: [(FrontMatterKey.tags.names, "[]")])

  /// What posts of one kind need besides.
  static func more(for kind: PostKind, year: Int) -> [FrontMatterEntry] {
    switch kind {
    case .notice: [priority, expires(year)]
    case .news: [picture, author]
    case .document: [attachments]
    case .event: [expires(year), attachments]
    }
  }

  private static let priority = FrontMatterEntry(
    comment: Bilingual(
      vi: "thường, ưu tiên hoặc khẩn; khẩn thì đứng đầu trang chủ cho đến khi hết hạn.",
      en: "normal, preferred or urgent; what is urgent leads the home page until it expires."),
    keys: [(FrontMatterKey.priority.names, "")])

  private static func expires(_ year: Int) -> FrontMatterEntry {
    FrontMatterEntry(
      comment: Bilingual(
        vi: "Sau lúc này bài rời trang chủ nhưng vẫn được lưu, ví dụ: 31/12/\(year) 17:00",
        en: "After this moment it leaves the home page and is kept, such as \(year)-12-31 17:00"),
      keys: [(FrontMatterKey.expires.names, "")])
  }

  private static let picture = FrontMatterEntry(
    comment: Bilingual(
      vi: "Tệp ảnh để cùng thư mục với bài; mô tả ảnh là cho người không nhìn thấy ảnh.",
      en: "A picture beside the post; its description is for those who cannot see it."),
    keys: [(FrontMatterKey.image.names, ""), (FrontMatterKey.imageAlt.names, "")])

  private static let author = FrontMatterEntry(
    comment: Bilingual(vi: "Người hoặc bộ phận viết.", en: "The person or office that writes."),
    keys: [(FrontMatterKey.author.names, "")])

  private static let attachments = FrontMatterEntry(
    comment: Bilingual(
      vi: "Tệp để cùng thư mục với bài, ví dụ: [Quyết định 15.pdf]",
      en: "Files beside the post, such as [Decision 15.pdf]"),
    keys: [(FrontMatterKey.attachments.names, "[]")])
}
