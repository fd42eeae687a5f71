import Vietnamese

/// What the preview adds to a page on its way to the browser; the page itself, and its template, stay as they are.
struct PageInjection {
  let note: PageNote?
  let version: String
  let language: Language

  /// The page with the script, and with a ribbon where there is something to say, at the end of its body.
  func applied(to page: [UInt8]) -> [UInt8] {
    let end = Self.endOfBody(in: page) ?? page.count
    return page[..<end] + Array(html.utf8) + page[end...]
  }

  private var html: String {
    "<link rel=\"stylesheet\" href=\"/.bangtin/preview.css\">\n"
      + (note.map { $0.html(in: language) + "\n" } ?? "")
      + "<script src=\"/.bangtin/preview.js\" data-version=\"\(version)\"></script>\n"
  }

  /// Where the last `</body` begins.
  private static func endOfBody(in page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    var start = page.count - tag.count
    while start >= 0 {
      if page[start] == tag[0], zip(page[start...], tag).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
        return start
      }
      start -= 1
    }
    return nil
  }
}
