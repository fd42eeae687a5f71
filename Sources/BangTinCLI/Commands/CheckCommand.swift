import ArgumentParser
import BangTin
import Vietnamese

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `bangtin check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract:
      "Soát lỗi chính tả, trình bày, riêng tư… trước khi đăng. / Find what a careful secretary would mark.",
    discussion: "Ví dụ / Example: bangtin check --fix content/thong-bao/*.md")

  @Argument(
    help: "Chỉ soát những tệp này; mặc định cả trang. / Check only these files; default the whole site.")
  var files: [String] = []

  @OptionGroup var sourceOption: SourceOption

  @Flag(help: "Cảnh báo cũng tính là lỗi. / Count warnings as errors.")
  var strict = false

  @Flag(help: "Sửa những chỗ chắc chắn, sau khi hỏi. / Mend what is certain, after asking.")
  var fix = false

  @Flag(help: "Với --fix: sửa luôn, không hỏi. / With --fix: do not ask.")
  var yes = false

  @Flag(help: "Soát cả bản nháp. / Check drafts too.")
  var drafts = false

  @Option(help: "Soát như vào lúc này, ví dụ 2026-03-09T08:30:00+07:00. / Check as of this moment.")
  var now: String?

  @OptionGroup var languageOption: LanguageOption

  @Flag(help: "In kết quả dạng JSON. / Print the result as JSON.")
  var json = false

  @Flag(help: "In kết quả dạng SARIF 2.1.0. / Print the result as SARIF 2.1.0.")
  var sarif = false

  @Flag(help: "Chỉ in những chỗ tìm thấy. / Print findings only.")
  var quiet = false

  var language: Language? { languageOption.language }

  func validate() throws {
    try Clock.check(now)
    if [json, sarif, fix].count(where: \.self) > 1 {
      throw ValidationError("--json, --sarif, --fix: chỉ dùng một / use one of them")
    }
    if yes, !fix { throw ValidationError("--yes: chỉ dùng với --fix / only with --fix") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let source = sourceOption.folder
    let chosen = try SiteFiles.paths(files, source: source)
    if !quiet || json || sarif { try Console.output.checkReader() }
    var report = CheckReport(isStrict: strict)
    do {
      if fix { try await mend(chosen, in: source) }
      let listed = try await check(chosen, in: source, &report)
      report.seconds = start.secondsSince
      try finish(report, listed, source)
    } catch let error as FileError {
      try fail(error, &report)
    }
  }

  private func mend(_ chosen: [String], in source: String) async throws {
    let check = SiteCheck(of: try SiteFolder(path: source).list(), options: options)
    let mends = try await check.mends { SiteFiles.contain($0, in: chosen) }
    let language = MessageLanguage.choose(option: self.language, site: try check.language())
    try MendDialogue(language: language, asks: !yes).run(mends)
  }

  private func check(
    _ chosen: [String], in source: String, _ report: inout CheckReport
  ) async throws(FileError) -> SiteSource {
    let listed = try SiteFolder(path: source).list()
    let progress = ProgressLine()
    defer { progress.clear() }
    let result = try await SiteCheck(of: listed, options: options).run(
      BuildObserver(progress: progress.update))
    report.summary = result.summary
    report.texts =
      chosen.isEmpty ? result.texts.count : result.texts.count { SiteFiles.contain($0, in: chosen) }
    report.diagnostics = result.diagnostics.filter { SiteFiles.contain($0.place?.file, in: chosen) }
    report.language = MessageLanguage.choose(option: language, site: result.summary.language)
    return listed
  }

  private func finish(_ report: CheckReport, _ listed: SiteSource, _ source: String) throws(Failure) {
    if json {
      try Console.output.line(report.json)
    } else if sarif {
      let sarif = SARIFReport(report.diagnostics, in: listed, language: report.language)
      try Console.output.line(sarif.jsonText)
    } else {
      let printer = DiagnosticPrinter(
        language: report.language, isStyled: Console.error.isStyled,
        sourcePrefix: source == "." ? "" : source + "/", output: "public", source: listed)
      if !report.diagnostics.isEmpty { try Console.error.write(printer.text(report.diagnostics)) }
      if report.fails {
        try Console.error.line(report.closingLine)
      } else if !quiet {
        try Console.output.line(report.closingLine)
      }
    }
    if report.fails { throw Failure(1) }
  }

  private func fail(_ error: FileError, _ report: inout CheckReport) throws(Failure) -> Never {
    let language = MessageLanguage.choose(option: self.language, site: report.summary.language)
    report.failure = error.message
    if json { try Console.output.line(report.json) }
    throw Failure(
      2, Bilingual(vi: "lỗi của máy: ", en: "machine error: ")[language] + error.message[language])
  }

  private var options: BuildOptions {
    var options = BuildOptions(now: Clock.now(now))
    options.includesDrafts = drafts
    options.toolVersion = Version.identity
    return options
  }
}
