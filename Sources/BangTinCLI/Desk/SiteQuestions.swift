import BangTin
import Vietnamese

/// What a new site must know, from the options of `bangtin init` or from the person at the terminal.
struct SiteQuestions {
  private let command: InitCommand
  private let language: Language

  /// Fails when something is missing and nobody is there to be asked.
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

  /// The site, once all that was typed has proved right.
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
