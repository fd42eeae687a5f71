import ArgumentParser
import BangTin
import Vietnamese

/// `bangtin new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Bắt đầu một bài mới. / Begin a post.",
    discussion: """
      Tạo tệp của bài với phần đầu điền sẵn và in ra đường dẫn. Không ghi đè tệp nào. / Writes the post's file with \
      its front matter, and prints its path. Nothing is overwritten.

      Ví dụ / Example: bangtin new "Lịch tiêm chủng tháng 12" --section thong-bao
      """)

  @Argument(help: "Tiêu đề của bài. / The post's title.")
  var title: String?

  @Option(help: "Chuyên mục: tên thư mục hay tên hiện trên trang. / The section, by folder or by title.")
  var section: String?

  @Option(
    help: """
      Loại bài: notice (thông báo), news (tin tức), document (văn bản) hoặc event (sự kiện); mặc định theo chuyên mục. \
      / Kind of post; by default that of the section.
      """, completion: .list(PostKind.allCases.map(\.rawValue)))
  var kind: String?

  @Option(
    help: "Ngày đăng, ví dụ 09/03/2026 hay \"09/03/2026 08:30\"; mặc định hôm nay. / Date; default today.")
  var date: String?

  @Option(help: "Số, ký hiệu của văn bản, ví dụ 05/TB-UBND. / A document's number.")
  var number: String?

  @Option(help: "Ngày ban hành văn bản. / The day on which a document was issued.")
  var issued: String?

  @Flag(help: "Mở tệp bằng $VISUAL, $EDITOR hay chương trình của máy. / Open the file in an editor.")
  var open = false

  @OptionGroup var sourceOption: SourceOption

  @Option(help: .hidden, transform: Clock.option)
  var now: DateTime?

  @OptionGroup var languageOption: LanguageOption

  var language: Language? { languageOption.language }

  func run() throws {
    let source = sourceOption.folder
    let site = try outline(of: source)
    let language = MessageLanguage.choose(option: self.language, site: site.language)
    let now = Clock.now(now).at(site.timeZone)
    let post = try PostQuestions(self, site, now, language).post()
    let file: NewFiles.Entry
    do throws(Refusal) { file = try post.file(for: site) } catch { throw Failure.refused(error, language) }
    try NewFiles([file], in: source).write(language)
    let path = source == "." ? file.path : source + "/" + file.path
    try Console.output.write(path + "\n" + report(post, now, source)[language])
    if open { try Editor.open(path, language) }
  }

  private func outline(of source: String) throws(Failure) -> SiteOutline {
    let language = MessageLanguage.choose(option: self.language, site: nil)
    do throws(FileError) {
      if let site = try SiteOutline(of: try SiteFolder(path: source).list()) { return site }
    } catch {
      throw .machine(error, language)
    }
    throw .usage(
      Bilingual(
        vi:
          "thư mục `\(source)` chưa có trang nào; gõ `bangtin init` để tạo, hoặc chỉ thư mục của trang bằng `--source`",
        en:
          "there is no site in `\(source)`; begin one with `bangtin init`, or name its folder with `--source`"
      ),
      language)
  }

  private func report(_ post: NewPost, _ now: DateTime, _ source: String) -> Bilingual {
    let more = source == "." ? "" : " --source " + ShellWord(source).text
    let isScheduled = post.date > now
    return Bilingual(
      vi: """
        \(isScheduled ? "Bài hẹn ngày: chỉ hiện từ \(post.date.date.short(in: .vietnamese)).\n" : "")\
        Mở tệp này, điền phần đầu và viết nội dung, rồi xem thử: bangtin serve\(more)

        """,
      en: """
        \(isScheduled ? "A post of the future: it appears on \(post.date.date.short(in: .english)).\n" : "")\
        Open this file, fill in its head and write the text, then look at it: bangtin serve\(more)

        """)
  }
}
