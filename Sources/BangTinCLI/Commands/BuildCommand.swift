import ArgumentParser
import BangTin
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `bangtin build`
struct BuildCommand: AsyncParsableCommand, ParallelCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng trang web vào thư mục public. / Build the site into the folder public.",
    discussion: "Ví dụ / Example: bangtin build --source xa-khe-mau --output /srv/www")

  @OptionGroup var sourceOption: SourceOption

  @Option(help: "Nơi ghi trang web; mặc định SOURCE/public. / Where the site goes; default SOURCE/public.")
  var output: String?

  @Option(
    name: .customLong("base-url"),
    help: "Địa chỉ thay cho `url` trong site.yaml. / Replaces `url` of site.yaml.")
  var baseURL: String?

  @Flag(help: "Dựng cả bản nháp. / Include drafts.")
  var drafts = false

  @Flag(help: "Dựng cả bài chưa đến ngày. / Include posts of the future.")
  var future = false

  @Option(help: "Dựng như vào lúc này, ví dụ 2026-03-09T08:30:00+07:00. / Build as of this moment.")
  var now: String?

  @OptionGroup var languageOption: LanguageOption

  @Flag(
    name: .customLong("dry-run"),
    help: "Chỉ cho biết sẽ thay đổi gì, không ghi. / Say what would change and write nothing.")
  var dryRun = false

  @Flag(
    help: """
      Ghi vào cả thư mục có tệp không do bangtin ghi ra; tệp bị thay chỗ được giữ dưới tên khác. / Use an \
      output folder with files of others; those in the way are kept under another name.
      """)
  var force = false

  @Flag(
    name: .customLong("allow-shrink"),
    help: "Cho phép nhiều trang biến mất cùng lúc. / Let many pages vanish at once.")
  var allowShrink = false

  @Flag(help: "Kể tên mọi tệp thay đổi. / Name every file that changes.")
  var verbose = false

  @Flag(help: "In kết quả dạng JSON. / Print the result as JSON.")
  var json = false

  @Flag(help: "Chỉ in lỗi và cảnh báo. / Print errors and warnings only.")
  var quiet = false

  @Option(
    help: "Số luồng làm việc; mặc định mỗi nhân một luồng. / Threads to work on; default one a core.",
    transform: NumberOption.within(1...1024))
  var jobs: Int?

  @Flag(help: "In thời gian của từng bước. / Print how long each stage took.")
  var timings = false

  var language: Language? { languageOption.language }

  func validate() throws {
    try Clock.check(now)
    if let baseURL, !BuildOptions.isBaseURL(baseURL) {
      throw ValidationError(
        "--base-url: `\(baseURL)` không phải là địa chỉ web / is not an address (https://…/)")
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let source = sourceOption.folder
    let output = (self.output ?? (source == "." ? "public" : source + "/public")).withoutFinalSlash
    if !quiet || json { try Console.output.checkReader() }
    var report = BuildReport(output: output, isDryRun: dryRun)
    do {
      try await build(source, output, &report.outcome)
    } catch {
      try fail(error, &report)
    }
    Heap.abandon(report.outcome.remains)
    report.seconds = start.secondsSince
    report.language = MessageLanguage.choose(option: language, site: report.outcome.summary.language)
    let printer = DiagnosticPrinter(
      language: report.language, isStyled: Console.error.isStyled,
      sourcePrefix: source == "." ? "" : source + "/", output: output, source: report.outcome.source)
    try finish(report, printer)
  }

  private func build(
    _ source: String, _ output: String, _ outcome: inout SiteBuild.Outcome
  ) async throws(PublishError) {
    var build = SiteBuild(source: source, output: output, options: options)
    build.permissions.shrinking = allowShrink
    build.permissions.takingOver = force
    build.homes = HomeFolder.all
    build.isDryRun = dryRun
    let progress = ProgressLine()
    let stages = Timings()
    defer {
      progress.clear()
      if timings { try? Console.error.write(stages.text()) }
    }
    try await build.run(
      into: &outcome,
      BuildObserver(
        began: stages.begin, progress: progress.update, writing: Interruption.ofProcess.setWriting))
  }

  private var options: BuildOptions {
    var options = BuildOptions(now: Clock.now(now))
    options.includesDrafts = drafts
    options.includesFuture = future
    options.baseURL = baseURL
    options.toolVersion = Version.identity
    return options
  }

  private func finish(_ report: BuildReport, _ printer: DiagnosticPrinter) throws(Failure) {
    if json {
      try Console.output.line(report.json)
    } else {
      if !report.diagnostics.isEmpty { try Console.error.write(printer.text(report.diagnostics)) }
      if report.errors > 0 {
        try Console.error.line(report.failureLine)
      } else if !quiet {
        for line in report.changeLines(most: verbose ? nil : 3) { try Console.output.line(line) }
        try Console.output.line(report.successLine)
      }
    }
    if report.errors > 0 { throw Failure(1) }
  }

  private func fail(_ error: PublishError, _ report: inout BuildReport) throws(Failure) -> Never {
    let language = MessageLanguage.choose(option: self.language, site: report.outcome.summary.language)
    report.failure = error.message
    if json { try Console.output.line(report.json) }
    let text = error.message[language] + (error.hint.map { "; " + $0[language] } ?? "")
    switch error {
    case .file: throw Failure(2, Bilingual(vi: "lỗi của máy: ", en: "machine error: ")[language] + text)
    case .busy: throw Failure(2, Bilingual(vi: "lỗi: ", en: "error: ")[language] + text)
    case .output: throw Failure(64, Bilingual(vi: "lỗi: ", en: "error: ")[language] + text)
    case .interrupted: throw Failure(Interruption.ofProcess.exitCode, "bangtin: " + text)
    }
  }
}

/// The folder of the person who runs the command, by the environment and by the system's own list.
private enum HomeFolder {
  static var all: [String] {
    let named = getenv("HOME").map { String(cString: $0) }
    let listed = getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    return [named, listed].compactMap(\.self).filter { $0.hasPrefix("/") && $0 != "/" }
  }
}
