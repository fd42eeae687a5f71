import ArgumentParser
import BangTin
import BangTinServer
import Foundation
import Vietnamese

/// `bangtin serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Xem thử trang, tự cập nhật khi lưu tệp. / Preview the site; it follows every save.",
    discussion: "Ví dụ / Example: bangtin serve --drafts --open")

  @OptionGroup var sourceOption: SourceOption

  @Option(
    help: "Cổng; bận thì lấy cổng kế tiếp, 0 là cổng bất kỳ. / Port; the next free one if taken, 0 for any.",
    transform: NumberOption.within(0...UInt16.max))
  var port: UInt16 = 4000

  @Flag(help: "Mở trình duyệt. / Open the browser.")
  var open = false

  @Flag(help: "Xem cả bản nháp, có đánh dấu. / Show drafts too, marked as such.")
  var drafts = false

  @Flag(help: "Xem cả bài chưa đến ngày. / Show posts of the future too.")
  var future = false

  @Flag(help: "Cho máy khác trong mạng nội bộ xem. / Let other machines of the local network see it.")
  var lan = false

  @OptionGroup var languageOption: LanguageOption

  @Flag(help: "In thời gian của từng bước. / Print how long each stage took.")
  var timings = false

  var language: Language? { languageOption.language }

  func run() async throws {
    let folder = sourceOption.folder
    try Console.output.checkReader()
    guard SiteFolder(path: folder).hasContent else { throw missing(folder) }
    let address = lan ? LocalAddress.find() : nil
    let report = ServeReport(
      option: language, sourcePrefix: folder == "." ? "" : folder + "/", isTimed: timings)
    if lan, address == nil { throw Failure(2, ServeReport.noNetwork[report.language]) }
    let base = ServedAddress()
    let options = self.options
    let site = LiveSite(
      folder: folder, options: { options(base.url) }, language: MessageLanguage.asked(option: language),
      observer: report.observer, tell: report.tell)
    let server = try await server(of: site, at: address, report)
    base.set(server.port)
    let changes = FolderWatch.changes(of: SiteFolder(path: folder)) { report.isPolling() }
    await site.update()
    try report.began(server.port, wanted: port, address: address)
    Interruption.ofProcess.end(with: 0, words: ServeReport.farewell[report.language])
    if open { Browser.open("http://localhost:\(server.port)/") }
    do throws(PreviewServer.Failure) {
      try await server.run(watching: changes)
    } catch {
      throw ServeReport.failure(error, report.language)
    }
  }

  private func server(
    of site: LiveSite, at address: String?, _ report: ServeReport
  ) async throws(Failure) -> PreviewServer {
    do throws(PreviewServer.Failure) {
      return try await PreviewServer(site: site, port: port, address: address)
    } catch {
      throw ServeReport.failure(error, report.language)
    }
  }

  private var options: @Sendable (_ baseURL: String) -> BuildOptions {
    let (drafts, future) = (drafts, future)
    return { url in
      var options = BuildOptions(now: Clock.present)
      options.includesDrafts = drafts
      options.includesFuture = future
      options.baseURL = url
      options.toolVersion = Version.identity
      return options
    }
  }

  private func missing(_ folder: String) -> Failure {
    let language = MessageLanguage.choose(option: language, site: nil)
    return Failure(
      1,
      Bilingual(
        vi:
          "lỗi: không có thư mục `\(folder)/content`; chạy lệnh trong thư mục của trang, hoặc thêm --source",
        en: "error: there is no folder `\(folder)/content`; run this in the site's folder, or add --source")[
          language])
  }
}
