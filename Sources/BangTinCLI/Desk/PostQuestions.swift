import BangTin
import Vietnamese

/// What a new post must know, from the options of `bangtin new` or from the person at the terminal.
struct PostQuestions {
  private let command: NewCommand
  private let site: SiteOutline
  private let now: DateTime
  private let language: Language

  /// Questions for a post of `site`; `now` is by its clock.
  init(_ command: NewCommand, _ site: SiteOutline, _ now: DateTime, _ language: Language) {
    (self.command, self.site, self.now, self.language) = (command, site, now, language)
  }

  /// The post, once all that was typed has proved right.
  func post() throws(Failure) -> NewPost {
    // What was given is judged first: nobody should answer questions in vain.
    let kind = try given(command.kind, "--kind", PostKind.init(named:))
    let date = try given(command.date, "--date", Self.date)
    let number = try given(command.number, "--number", OneLine.init)
    let issued = try given(command.issued, "--issued", Self.day)
    let named = try given(command.section, "--section", site.section(named:))
    let title = try title()
    let section: SiteOutline.Section? = if let named { named } else { try self.section(for: kind) }
    let folder = section?.folder ?? ""
    var post = NewPost(
      title: title, kind: kind ?? PostKind(usualIn: folder), folder: folder, date: date, now: now)
    (post.number, post.issued) = (number, issued)
    try ofDocument(&post)
    return post
  }

  private func given<Answer>(
    _ text: String?, _ option: String, _ read: (String) throws(Refusal) -> Answer
  ) throws(Failure) -> Answer? {
    guard let text else { return nil }
    do throws(Refusal) { return try read(text) } catch { throw .refused(error, by: option, language) }
  }

  private func title() throws(Failure) -> OneLine {
    let word = Bilingual(vi: "tiêu đề", en: "title")[language]
    if let title = try given(command.title, word, OneLine.init) { return title }
    guard Prompt.isPossible else {
      let example = "bangtin new \"Lịch tiêm chủng tháng 12\" --section thong-bao"
      throw .usage(
        Bilingual(
          vi: "thiếu tiêu đề của bài; ví dụ: \(example)", en: "the post has no title; such as: \(example)"),
        language)
    }
    return try Prompt(language: language).ask(
      Bilingual(vi: "Tiêu đề của bài", en: "Title of the post"), OneLine.init)
  }

  /// `nil` in a site without sections: the post goes to `content/` itself.
  private func section(for kind: PostKind?) throws(Failure) -> SiteOutline.Section? {
    if site.sections.isEmpty { return nil }
    let usual = site.usualSection(for: kind)
    guard Prompt.isPossible, site.sections.count > 1 else {
      if let usual { return usual }
      let all = site.sections.map { "`\($0.folder)`" }.joined(separator: ", ")
      throw .usage(
        Bilingual(
          vi: "thiếu `--section`; các chuyên mục: \(all)", en: "missing `--section`; the sections are: \(all)"
        ),
        language)
    }
    return try askForSection(usual)
  }

  private func askForSection(_ usual: SiteOutline.Section?) throws(Failure) -> SiteOutline.Section {
    try Console.error.line(Bilingual(vi: "Chuyên mục:", en: "Sections:")[language])
    for (number, section) in zip(1..., site.sections) {
      try Console.error.line("  \(number). \(section.title) (\(section.folder))")
    }
    let first = usual.flatMap { site.sections.firstIndex(of: $0) }.map { String($0 + 1) }
    return try Prompt(language: language).ask(
      Bilingual(vi: "Số hoặc tên chuyên mục", en: "Number or name of the section"), usual: first
    ) { text throws(Refusal) in
      if let number = Int(UnicodeText.foldingBlanks(text)), site.sections.indices.contains(number - 1) {
        return site.sections[number - 1]
      }
      return try site.section(named: UnicodeText.foldingBlanks(text))
    }
  }

  /// The number and day of a document; of other posts they are refused.
  private func ofDocument(_ post: inout NewPost) throws(Failure) {
    guard post.kind == .document else {
      if post.number == nil, post.issued == nil { return }
      throw .usage(
        Bilingual(
          vi: "`--number` và `--issued` chỉ dùng cho văn bản; thêm `--kind document`",
          en: "`--number` and `--issued` are for documents only; add `--kind document`"), language)
    }
    guard Prompt.isPossible else { return }
    let prompt = Prompt(language: language)
    if post.number == nil {
      post.number = try prompt.ask(
        Bilingual(
          vi: "Số, ký hiệu (ví dụ 05/TB-UBND; chưa có thì bấm Enter)",
          en: "Number (such as 05/TB-UBND; Enter if there is none yet)")
      ) { text throws(Refusal) in text.isEmpty ? nil : try OneLine(text) }
    }
    if post.issued == nil {
      post.issued = try prompt.ask(
        Bilingual(vi: "Ngày ban hành", en: "Issued on"), usual: post.date.date.short(in: .vietnamese),
        Self.day)
    }
  }

  private static func date(_ text: String) throws(Refusal) -> WrittenDate {
    let text = UnicodeText.foldingBlanks(text)
    do throws(DateParseError) {
      return try WrittenDate(parsing: text)
    } catch {
      throw Refusal(error, in: text)
    }
  }

  private static func day(_ text: String) throws(Refusal) -> CivilDate { try date(text).date }
}
