/// Finds texts that say nothing themselves and offer only scanned paper: a screen reader, a search and a person on a
/// telephone get nothing.
struct ScanOnlyPDF: SiteRule {
  /// A body with more words says what matters itself.
  private static let mostWords = 40

  func findings(in checked: CheckedSite) async throws(FileError) -> [Diagnostic] {
    let files = Dictionary(checked.site.files.map { ($0.path, $0.source) }) { first, _ in first }
    let bare = checked.site.articles.filter { !Self.offers(of: $0).isEmpty && Self.saysLittle($0) }
    return try await bare.concurrentMap { article throws(FileError) -> [Diagnostic] in
      for path in Self.offers(of: article) {
        guard let file = files[path], try PDFText.isScan(file) else { return [] }
      }
      let document = article.document
      let place = checked.places(in: document)?.place(of: FrontMatterKey.attachments)
      return [.scanOnlyPDF(at: place ?? SourcePlace(file: document.file))]
    }.flatMap(\.self)
  }

  /// What is attached, and the PDF files that the body links to.
  private static func offers(of article: Article) -> [PagePath] {
    let linked = article.targets.compactMap { target -> PagePath? in
      guard case .page(let path, _) = target, path.text.hasSuffix(".pdf") else { return nil }
      return path
    }
    return article.attachments.map(\.path) + linked
  }

  /// Counts the words of the page's body, outside its tags, until there are enough.
  private static func saysLittle(_ article: Article) -> Bool {
    var words = 0
    var (isInTag, isInWord) = (false, false)
    for byte in article.html(root: "") {
      if byte == UInt8(ascii: "<") { isInTag = true }
      let isLetter = !isInTag && byte > 0x20
      if isLetter, !isInWord { words += 1 }
      isInWord = isLetter
      if byte == UInt8(ascii: ">") { isInTag = false }
      if words > mostWords { return false }
    }
    return true
  }
}

/// Whether a PDF has any text in it.
enum PDFText {
  /// A larger file is not looked at.
  private static let largest = 64 << 20

  /// Whether it is certain that the file shows pictures only: it has pictures and no font, and nothing is hidden in
  /// object streams (PDF 1.5), where a font may be too.
  static func isScan(_ file: SourceFile) throws(FileError) -> Bool {
    guard file.path.fileExtension == "pdf", file.size <= largest else { return false }
    return isScan(try file.bytes())
  }

  static func isScan(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "%PDF-".utf8) else { return false }
    var hasPicture = false
    var at = 0
    while let slash = bytes[at...].firstIndex(of: UInt8(ascii: "/")) {
      let name = bytes[(slash + 1)...]
      if name.starts(with: "Font".utf8) || name.starts(with: "ObjStm".utf8)
        || name.starts(with: "Encrypt".utf8)
      {
        return false
      }
      if name.starts(with: "Image".utf8) { hasPicture = true }
      at = slash + 1
    }
    return hasPicture
  }
}

extension Diagnostic {
  fileprivate static func scanOnlyPDF(at place: SourcePlace) -> Diagnostic {
    .warning(
      .scanOnlyPDF, at: place,
      vi: "bài chỉ có bản quét, không có chữ: không tìm được, không đọc to được, khó xem trên điện thoại",
      en: "the post is only a scan without text: it cannot be searched, read out or read on a telephone",
      hint: Bilingual(
        vi: "viết nội dung chính vào bài, hoặc đính kèm tệp PDF xuất từ Word",
        en: "write what matters into the post, or attach a PDF that was exported from the word processor"))
  }
}
