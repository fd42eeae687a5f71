import ArgumentParser
import BangTin
import Vietnamese

/// `bangtin init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Tạo trang mới cho một xã. / Begin a new site.",
    discussion: """
      Hỏi tên xã, cơ quan chủ quản và địa chỉ trang, rồi viết các tệp đầu tiên. Không ghi đè tệp nào. / Asks for \
      name, governing body and address, then writes the first files. Nothing is overwritten.

      Ví dụ / Example: bangtin init xa-khe-mau
      """)

  @Argument(
    help: "Thư mục của trang; mặc định là thư mục này. / The site's folder; default: this one.",
    completion: .directory)
  var folder = "."

  @Option(help: "Tên xã. / The commune's name.")
  var name: String?

  @Option(help: "Cơ quan chủ quản. / The governing body.")
  var owner: String?

  @Option(help: "Địa chỉ của trang trên mạng. / The site's address.")
  var url: String?

  @Flag(help: "Chép cả giao diện vào templates/ để sửa. / Copy the theme to templates/ too, to change it.")
  var templates = false

  @Option(help: .hidden, transform: Clock.option)
  var now: DateTime?

  @OptionGroup var languageOption: LanguageOption

  var language: Language? { languageOption.language }

  func run() throws {
    let language = MessageLanguage.choose(option: self.language, site: nil)
    let folder = self.folder.withoutFinalSlash
    let date = Clock.now(now).at(.vietnam).date
    // Before anything is asked: whoever answers should not do so in vain.
    try refuseIfTaken(folder, date, language)
    let site = try SiteQuestions(self, language).site(date)
    let files = site.files(includingTemplates: templates)
    try NewFiles(files, in: folder).write(language)
    try Console.output.write(Self.report(site, files: files.count, folder)[language])
  }

  private func refuseIfTaken(_ folder: String, _ date: CivilDate, _ language: Language) throws(Failure) {
    let paths = StarterSite.paths(date: date, includingTemplates: templates)
    let taken: [String]
    do throws(FileError) {
      taken = try NewFiles(paths.map { ($0, []) }, in: folder).taken()
    } catch {
      throw .machine(error, language)
    }
    if !taken.isEmpty { throw .filesExist(taken, in: folder, language) }
  }

  private static func report(_ site: StarterSite, files: Int, _ folder: String) -> Bilingual {
    let enter = folder == "." ? "" : "  cd \(ShellWord(folder).text)\n"
    return Bilingual(
      vi: """
        Đã tạo trang “\(site.name.text)” trong `\(folder)`: \(files) tệp.

        Tiếp theo:
        \(enter)  bangtin new "Tiêu đề của bài"    viết bài mới
          bangtin serve                    xem thử trên máy này
          bangtin check                    soát lỗi
          bangtin build                    dựng trang vào public/

        Trước khi đưa trang lên mạng, đọc README.md: thay những chỗ còn là mẫu.

        """,
      en: """
        Made the site “\(site.name.text)” in `\(folder)`: \(files) files.

        Next:
        \(enter)  bangtin new "Title of the post"    begin a post
          bangtin serve                      look at the site on this machine
          bangtin check                      look for mistakes
          bangtin build                      build the site into public/

        Before it goes online, read README.md: some texts are samples to be replaced.

        """)
  }
}
