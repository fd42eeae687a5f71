public import Vietnamese

/// A post that is about to be begun: its place, and its front matter with what is known of it already.
public struct NewPost: Sendable {
  /// Its title.
  public let title: OneLine
  /// What it is.
  public let kind: PostKind
  /// The folder of its section below `content/`; empty for `content/` itself.
  public let folder: String
  /// When it appears, by the site's clock.
  public let date: DateTime
  private let hasTime: Bool
  /// Of a document: its number, such as `05/TB-UBND`.
  public var number: OneLine?
  /// Of a document: the day on which it was issued.
  public var issued: CivilDate?

  /// A post of a section, of today unless `date` names another day; `now` is by the site's clock.
  public init(title: OneLine, kind: PostKind, folder: String, date: WrittenDate?, now: DateTime) {
    self.title = title
    self.kind = kind
    self.folder = folder
    let today = DateTime(startOf: now.date, offset: now.offset)
    self.date = date?.dateTime(defaultOffset: now.offset).at(now.offset) ?? today
    hasTime = date?.secondsOfDay != nil
  }

  /// `thong-bao/2026-03-09-tiem-chung.md`; a title without a letter or digit gives `2026-03-09-bai.md`.
  public var path: ContentPath {
    let name = date.date.iso8601 + "-" + Slug.make(title.text, orElse: "bai") + ".md"
    return ContentPath(folder.isEmpty ? name : folder + "/" + name)
  }

  /// Its file, for a site; refused when a text of the site has its address.
  public func file(for site: SiteOutline) throws(Refusal) -> NewFiles.Entry {
    if let other = site.text(inTheWayOf: path) { throw .postExists(other) }
    return ("content/" + path.text, Array(text(in: site.language).utf8))
  }

  /// The front matter, with a comment above each key that is to be filled in, and an empty body.
  func text(in language: Language) -> String {
    let groups = entries(in: language).map { $0.lines(in: language).joined(separator: "\n") }
    return "---\n" + groups.joined(separator: "\n\n") + "\n\n# " + bodyComment[language] + "\n---\n\n"
  }

  private func entries(in language: Language) -> [FrontMatterEntry] {
    let head = FrontMatterEntry(keys: [
      (FrontMatterKey.title.names, YAMLText.scalar(title.text)),
      (FrontMatterKey.date.names, writtenDate(in: language)),
    ])
    return [head] + (kind == .document ? [document(in: language)] : []) + [.summary, .tags]
      + FrontMatterEntry.more(for: kind, year: date.date.year)
  }

  private func document(in language: Language) -> FrontMatterEntry {
    FrontMatterEntry(
      comment: Bilingual(
        vi: "Như trên bản ký; bài tự vào Sổ văn bản.",
        en: "As on the signed original; the post enters the register of documents by itself."),
      parent: FrontMatterKey.document.names,
      keys: [
        (DocumentKey.number.names, number.map { YAMLText.scalar($0.text) } ?? ""),
        (DocumentKey.issued.names, issued.map { $0.written(in: language) } ?? ""),
        (DocumentKey.effective.names, ""), (DocumentKey.issuer.names, ""),
        (DocumentKey.signer.names, ""), (DocumentKey.position.names, ""),
      ])
  }

  /// `22/11/2026 08:30`; for an English site `2026-11-22 08:30`.
  private func writtenDate(in language: Language) -> String {
    let day = date.date.written(in: language)
    return hasTime ? day + " " + date.rfc3339.dropFirst("2026-11-22T".count).prefix("08:30".count) : day
  }

  private var bodyComment: Bilingual {
    switch kind {
    case .notice:
      Bilingual(
        vi: "Nội dung viết dưới dòng --- tiếp theo: việc gì, ai cần làm, khi nào, ở đâu, mang theo gì.",
        en: "Write the text below the next --- line: what, for whom, when, where, what to bring.")
    case .news:
      Bilingual(
        vi: "Nội dung viết dưới dòng --- tiếp theo; cách một dòng trắng là sang đoạn mới.",
        en: "Write the text below the next --- line; an empty line begins a new paragraph.")
    case .document:
      Bilingual(
        vi: "Dưới dòng --- tiếp theo, tóm lược văn bản bằng lời dễ hiểu; bản ký để ở tệp đính kèm.",
        en: "Below the next --- line, say in plain words what the document is about; attach the original.")
    case .event:
      Bilingual(
        vi: "Nội dung viết dưới dòng --- tiếp theo: thời gian, địa điểm, ai dự, chương trình.",
        en: "Write the text below the next --- line: when, where, who is invited, the programme.")
    }
  }
}

extension Refusal {
  fileprivate static func postExists(_ path: ContentPath) -> Refusal {
    Refusal(
      vi: "đã có bài `content/\(path)`, không ghi đè", en: "`content/\(path)` exists and is not overwritten",
      hint: Bilingual(
        vi: "sửa bài ấy, hoặc đặt tiêu đề khác", en: "edit that post, or choose another title"))
  }
}

extension CivilDate {
  fileprivate func written(in language: Language) -> String {
    language == .vietnamese ? short(in: language) : iso8601
  }
}
