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

  @Option(
    name: .customLong("lang"),
    help: "Ngôn ngữ của thông báo: vi hoặc en. / Language of messages: vi or en.",
    completion: .list(["vi", "en"]), transform: MessageLanguage.option)
  var language: Language?

  func run() throws {
    let language = MessageLanguage.choose(option: self.language, site: nil)
    let folder = BuildCommand.withoutFinalSlash(self.folder)
    let date = Clock.now(now).at(.vietnam).date
    // Before anything is asked: whoever answers should not do so in vain.
    try refuseIfTaken(folder, date, language)
    let site = try Answers(self, language).site(date)
    let files = site.files(includingTemplates: templates)
    try NewFiles(files, in: folder).write(language)
    try Console.output.write(Self.report(site, files: files.count, folder)[language])
  }

  private func refuseIfTaken(_ folder: String, _ date: CivilDate, _ language: Language) throws(Failure) {
    let paths = StarterSite.paths(date: date, includingTemplates: templates)
    do {
      let taken = try NewFiles(paths.map { ($0, []) }, in: folder).taken()
      if !taken.isEmpty { throw Failure.filesExist(taken, in: folder, language) }
    } catch let error as FileError {
      throw .machine(error, language)
    } catch let failure as Failure {
      throw failure
    } catch {}
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

/// What a new site must know, from the options or from the person at the terminal.
private struct Answers {
  private let command: InitCommand
  private let language: Language

  init(_ command: InitCommand, _ language: Language) throws(Failure) {
    (self.command, self.language) = (command, language)
    let options = [("--name", command.name), ("--owner", command.owner), ("--url", command.url)]
    let missing = options.filter { $0.1 == nil }.map { "`\($0.0)`" }.joined(separator: ", ")
    guard missing.isEmpty || Prompt.isPossible else {
      let example =
        "bangtin init xa-khe-mau --name 'Xã Khe Mẫu' --owner 'UBND xã Khe Mẫu' --url https://khemau.example.vn/"
      throw .usage(
        Bilingual(vi: "thiếu \(missing); ví dụ: \(example)", en: "missing \(missing); such as: \(example)"),
        language)
    }
  }

  func site(_ date: CivilDate) throws(Failure) -> StarterSite {
    let name = try answer(
      command.name, "--name", Bilingual(vi: "Tên xã (ví dụ: Xã Khe Mẫu)", en: "Name (such as Xã Khe Mẫu)"),
      OneLine.init)
    let usual = CommuneName(name.text)
    let owner = try answer(
      command.owner, "--owner", Bilingual(vi: "Cơ quan chủ quản", en: "Governing body"),
      usual: usual.usualOwner,
      OneLine.init)
    let url = try answer(
      command.url, "--url", Bilingual(vi: "Địa chỉ của trang trên mạng", en: "The site's address"),
      usual: usual.placeholderURL, Self.url)
    return StarterSite(name: name, owner: owner, url: url, date: date)
  }

  private func answer<Answer>(
    _ given: String?, _ option: String, _ question: Bilingual, usual: String? = nil,
    _ read: (String) throws(Refusal) -> Answer
  ) throws(Failure) -> Answer {
    guard let given else { return try Prompt(language: language).ask(question, usual: usual, read) }
    do throws(Refusal) { return try read(given) } catch { throw .refused(error, by: option, language) }
  }

  private static func url(_ text: String) throws(Refusal) -> String {
    let text = UnicodeText.foldingBlanks(text)
    if let url = SiteURL.normalized(text) { return url }
    // `khemau.example.vn`, as people say it.
    throw .badURL(text, meant: text.contains(".") ? SiteURL.normalized("https://" + text) : nil)
  }
}
