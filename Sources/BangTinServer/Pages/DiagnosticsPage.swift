import BangTin
import Vietnamese

/// The page that stands in the place of every other while the site has a mistake. It is read without a script too.
struct DiagnosticsPage {
  /// How many are shown; the rest is counted.
  static let most = 50

  private let snapshot: Snapshot
  private let path: String
  private let found: [Diagnostic]

  /// The page for what was asked for at `path`, as it was sent.
  init(_ snapshot: Snapshot, at path: String, found: [Diagnostic]) {
    self.snapshot = snapshot
    self.path = path
    self.found = found
  }

  var bytes: [UInt8] {
    let language = snapshot.language
    let title = Bilingual(vi: "Trang đang có lỗi", en: "The site has a mistake")
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title[language])</title>
      <link rel="stylesheet" href="/.bangtin/diagnostics.css">
      <noscript><meta http-equiv="refresh" content="2"></noscript>
      </head>
      <body>
      <span id="vi"></span><span id="en"></span>
      <nav><a href="#vi" lang="vi">Tiếng Việt</a> <a href="#en" lang="en">English</a></nav>
      <main class="first-\(language.rawValue)">
      \(both("h1", title))
      \(both("p", words))
      \(lastGood)
      \(snapshot.failure.map { "<div class=\"finding\">\(both("h2", $0))</div>" } ?? "")
      \(shown.map(finding).joined(separator: "\n"))
      \(rest)
      </main>
      <script src="/.bangtin/preview.js" data-version="\(snapshot.version)"></script>
      </body>
      </html>

      """.utf8)
  }

  private var words: Bilingual {
    Bilingual(
      vi: "Sửa tệp rồi lưu lại: trang tự hiện ra khi hết lỗi. Chưa có gì bị ghi hay bị mất.",
      en: "Mend the file and save it: the page comes back by itself. Nothing was written or lost.")
  }

  private var lastGood: String {
    guard snapshot.lastGood != nil else { return "" }
    let address = HTMLText.escaped("/" + Snapshot.lastGoodFolder + path.drop { $0 == "/" })
    let words = Bilingual(vi: "Xem bản đúng gần nhất", en: "See the last version without mistakes")
    return "<p><a href=\"\(address)\">\(both("span", words))</a></p>"
  }

  /// Errors first: of too many they are what must be seen.
  private var shown: ArraySlice<Diagnostic> {
    let errors = found.filter { $0.severity == .error }
    return (errors + found.filter { $0.severity != .error }).prefix(Self.most)
  }

  private var rest: String {
    let count = found.count - Self.most
    return count <= 0 ? "" : both("p", Bilingual(vi: "… và \(count) chỗ khác nữa", en: "… and \(count) more"))
  }

  private func finding(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let label = Bilingual(vi: isError ? "Lỗi" : "Cảnh báo", en: isError ? "Error" : "Warning")
    var html = "<section class=\"finding \(diagnostic.severity.rawValue)\">\n"
    html += both("h2", label.joined(": ", diagnostic.message))
    if let place = diagnostic.place { html += "\n" + self.html(of: place) }
    if let hint = diagnostic.hint {
      html += "\n" + both("p", Bilingual(vi: "Gợi ý", en: "Hint").joined(": ", hint))
    }
    return html + "\n</section>"
  }

  private func html(of place: SourcePlace) -> String {
    let numbers = [place.line, place.column].prefix { $0 > 0 }.map { ":\($0)" }.joined()
    var html = "<p><code>\(HTMLText.escaped(place.file + numbers))</code></p>"
    guard place.column > 0, let line = snapshot.current?.source.line(at: place) else { return html }
    let excerpt = SourceExcerpt(line, place)
    let margin = "\(place.line) | "
    let blank = String(repeating: " ", count: margin.count - 2) + "| "
    html += "\n<pre>\(margin)\(HTMLText.escaped(excerpt.text))\n\(blank)"
    return html
      + "<b>\(String(repeating: " ", count: excerpt.before))\(String(repeating: "^", count: excerpt.width))</b></pre>"
  }

  /// An element for each language, of which one is shown.
  private func both(_ element: String, _ text: Bilingual) -> String {
    [Language.vietnamese, .english].map { language in
      "<\(element) lang=\"\(language.rawValue)\">\(HTMLText.withCode(text[language]))</\(element)>"
    }.joined()
  }
}

extension Bilingual {
  fileprivate func joined(_ separator: String, _ other: Bilingual) -> Bilingual {
    Bilingual(vi: vi + separator + other.vi, en: en + separator + other.en)
  }
}
