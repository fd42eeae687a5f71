import BangTin
import BangTinServer
import Synchronization
import Vietnamese

/// What `bangtin serve` says in the terminal: where the site is to be seen, and each mistake once.
final class ServeReport: Sendable {
  private let option: Language?
  private let sourcePrefix: String
  private let isTimed: Bool
  private let stages = Timings()
  private let siteLanguage = Mutex(Language?.none)

  init(option: Language?, sourcePrefix: String, isTimed: Bool) {
    self.option = option
    self.sourcePrefix = sourcePrefix
    self.isTimed = isTimed
  }

  /// The language to speak, as far as it is known yet.
  var language: Language { MessageLanguage.choose(option: option, site: siteLanguage.withLock(\.self)) }

  /// Measures the stages of each update.
  var observer: BuildObserver { isTimed ? BuildObserver(began: stages.begin) : BuildObserver() }

  /// Says what a look at the folder has brought.
  @Sendable func tell(_ update: LiveSite.Update) {
    siteLanguage.withLock { $0 = update.language }
    let printer = DiagnosticPrinter(
      language: language, isStyled: Console.error.isStyled, sourcePrefix: sourcePrefix, output: "public",
      source: update.source)
    if let failure = update.failure {
      say(Bilingual(vi: "lỗi của máy: " + failure.vi, en: "machine error: " + failure.en))
    }
    if !update.new.isEmpty { try? Console.error.write(printer.text(update.new)) }
    if update.isMended {
      say(Bilingual(vi: "Đã hết lỗi, trang xem lại được.", en: "Mended: the site is back."))
    }
    if isTimed { try? Console.error.write(stages.text()) }
  }

  /// Says where the site is to be seen.
  func began(_ port: UInt16, wanted: UInt16, address: String?) throws(Failure) {
    if wanted != 0, port != wanted {
      say(
        Bilingual(
          vi: "Cổng \(wanted) đang có chương trình khác dùng, lấy cổng \(port).",
          en: "Port \(wanted) is taken, using port \(port)."))
    }
    let local = "http://localhost:\(port)/"
    var text = Bilingual(
      vi: "Xem thử tại \(local) – lưu tệp là trang tự cập nhật, bấm Ctrl-C để dừng.",
      en: "Preview at \(local) – it follows every save, Ctrl-C ends it.")[language]
    if let address { text += "\n" + sharing("http://\(address):\(port)/") }
    try Console.output.line(text)
  }

  private func sharing(_ url: String) -> String {
    let warning = Bilingual(
      vi: "Cảnh báo: mọi máy trong mạng nội bộ xem được tại \(url), kể cả bản nháp nếu có --drafts.",
      en: "Warning: every machine of the local network can see it at \(url), drafts too with --drafts.")[
        language]
    return warning + "\n" + (QRCode(url)?.text(isStyled: Console.output.isStyled) ?? "")
  }

  /// Says that the folder is looked at every second.
  func isPolling() {
    say(
      Bilingual(
        vi: "Máy không báo được khi tệp thay đổi, nên cứ mỗi giây xem lại thư mục một lần.",
        en: "The system cannot tell when files change, so the folder is looked at every second."))
  }

  private func say(_ text: Bilingual) { try? Console.error.line(text[language]) }

  /// The last words. Ctrl-C is how a preview ends, so it has succeeded.
  static let farewell = Bilingual(vi: "\nĐã dừng xem thử.", en: "\nThe preview has ended.")

  static let noNetwork = Bilingual(
    vi: "lỗi: máy này chưa nối vào mạng nội bộ nào; hãy nối mạng, hoặc bỏ --lan",
    en: "error: this machine is in no local network; connect it, or leave out --lan")

  static func failure(_ error: PreviewServer.Failure, _ language: Language) -> Failure {
    let text =
      switch error {
      case .noFreePort(let port):
        Bilingual(
          vi: "lỗi: cổng \(port) và các cổng kế tiếp đều bận; chọn cổng khác bằng --port",
          en: "error: port \(port) and the next ones are taken; choose another with --port")
      case .system(let reason):
        Bilingual(
          vi: "lỗi của máy: không mở được cổng (\(reason))", en: "machine error: cannot listen (\(reason))")
      }
    return Failure(2, text[language])
  }
}

/// The address at which the site is served, known once the server listens.
final class ServedAddress: Sendable {
  private let port = Mutex(UInt16(0))

  func set(_ port: UInt16) { self.port.withLock { $0 = port } }

  var url: String { "http://localhost:\(port.withLock(\.self))/" }
}
