import Markdown

extension SourcePlace {
  /// A place that the Markdown room found in `file`.
  init(file: String, _ place: Markdown.SourcePlace) {
    self.init(file: file, line: place.line, column: place.column, length: place.length)
  }
}

extension Diagnostic {
  /// What the Markdown room noticed, in words.
  static func markdown(_ finding: MarkdownFinding, in file: String) -> Diagnostic {
    let place = SourcePlace(file: file, finding.place)
    return switch finding.kind {
    case .wordsBehindComment:
      .warning(
        .rawHTML, at: place,
        vi: "chữ đứng cùng dòng với chỗ đóng của ghi chú `<!-- … -->` bị bỏ theo",
        en: "the words on the line where a comment `<!-- … -->` ends are left out with it",
        hint: Bilingual(vi: "viết ghi chú trên dòng riêng", en: "write the comment on lines of its own"))
    case .rawHTML(let tag):
      .warning(
        .rawHTML, at: place,
        vi: "thẻ HTML `<\(tag)>` bị bỏ qua, chữ vẫn giữ",
        en: "the HTML tag `<\(tag)>` is left out; its words stay",
        hint: Bilingual(
          vi: "viết bằng Markdown: `**đậm**`, `*nghiêng*`, `[chữ](địa chỉ)`",
          en: "write it in Markdown: `**bold**`, `*italic*`, `[words](address)`"))
    case .rawHTMLBlock(let tag):
      .warning(
        .rawHTML, at: place,
        vi: "khối HTML có `<\(tag)>` bị bỏ qua cùng mọi chữ trong đó",
        en: "the HTML block with `<\(tag)>` is left out with all that is in it",
        hint: Bilingual(
          vi: "xóa khối này; chữ cần giữ thì viết lại bằng Markdown",
          en: "delete it; write the words that matter in Markdown"))
    case .unclosedHTML("!--"):
      .error(
        .rawHTML, at: place,
        vi: "ghi chú `<!--` không được đóng nên che mất mọi chữ sau nó",
        en: "the comment `<!--` is not closed and hides all that follows",
        hint: Bilingual(vi: "viết `-->` ở cuối ghi chú", en: "write `-->` at its end"))
    case .unclosedHTML(let tag):
      .error(
        .rawHTML, at: place,
        vi: "khối `<\(tag)>` không được đóng nên che mất mọi chữ sau nó",
        en: "the block `<\(tag)>` is not closed and hides all that follows",
        hint: Bilingual(vi: "xóa khối này", en: "delete it"))
    case .unsafeDestination(let scheme):
      .warning(
        .unsafeLink, at: place,
        vi: "liên kết `\(scheme):` không an toàn nên bị bỏ, chữ vẫn giữ",
        en: "a `\(scheme):` link is not safe and is dropped; its words stay",
        hint: Bilingual(
          vi: "dùng địa chỉ `https://…`, `mailto:…`, `tel:…` hoặc một tệp trong `content/`",
          en: "use an address `https://…`, `mailto:…`, `tel:…`, or a file in `content/`"))
    case .blankInDestination:
      .error(
        .linkWithBlanks, at: place,
        vi: "địa chỉ có dấu cách nên đây không phải là liên kết hay ảnh, bà con thấy nguyên văn",
        en:
          "there are blanks in the address, so this is no link and no picture: readers see it as it is written",
        hint: Bilingual(
          vi: "đặt địa chỉ trong dấu `<` và `>`: `(<tên tệp.pdf>)`",
          en: "put the address between `<` and `>`: `(<name of file.pdf>)`"))
    case .embeddedImage:
      .warning(
        .unsafeLink, at: place,
        vi: "ảnh được dán thẳng vào bài nên trang rất nặng",
        en: "the picture is pasted into the text, which makes the page heavy",
        hint: Bilingual(
          vi: "lưu ảnh thành tệp cạnh bài rồi viết `![mô tả](tên-tệp.jpg)`",
          en: "save it as a file beside the text and write `![description](file.jpg)`"))
    case .imageWithoutText: .imageWithoutText(at: place)
    case .remoteImage:
      .warning(
        .remotePicture, at: place,
        vi: "ảnh này nằm ở trang khác: máy chủ có thể chặn, trang kia có thể xóa, bà con không thấy",
        en: "this picture is on another site: the host may block it, and that site remove it",
        hint: Bilingual(
          vi: "lưu ảnh thành tệp cạnh bài rồi viết `![mô tả](tên-tệp.jpg)`",
          en: "save it as a file beside the text and write `![description](file.jpg)`"))
    case .emptyHeading:
      .warning(
        .emptyHeading, at: place, vi: "đề mục không có chữ", en: "the heading is empty",
        hint: Bilingual(
          vi: "viết chữ sau dấu `#`, hoặc xóa dòng", en: "write words after the `#`, or delete the line"))
    case .skippedHeadingLevel(let from, let to):
      .warning(
        .headingJump, at: place,
        vi: "đề mục nhảy từ cấp \(from) xuống cấp \(to)",
        en: "the heading jumps from level \(from) to level \(to)",
        hint: Bilingual(
          vi: "dùng `\(String(repeating: "#", count: from + 1))` cho đề mục này",
          en: "use `\(String(repeating: "#", count: from + 1))` for this heading"))
    case .surplusCells(let cells, let columns):
      .warning(
        .surplusCells, at: place,
        vi: "hàng này có \(cells) ô mà bảng chỉ có \(columns) cột, các ô thừa bị bỏ",
        en: "this row has \(cells) cells and the table \(columns) columns: what is too much is left out",
        hint: Bilingual(
          vi: #"thêm cột ở hai dòng đầu của bảng; nếu `|` chỉ là chữ thì viết `\|`"#,
          en: #"add columns in the first two lines of the table; write `\|` where it is a mere sign"#))
    case .tableWithoutHeader:
      .warning(
        .tableWithoutHeader, at: place, vi: "bảng không có tên cột", en: "the table has no column names",
        hint: Bilingual(
          vi: "viết tên cột ở dòng đầu của bảng", en: "write the names in the table's first row"))
    case .strayMark(let mark): .strayMark(mark, at: place)
    }
  }

  /// A text that was not parsed, because it would take too long.
  static func hostileMarkdown(_ error: MarkdownError, in file: String) -> Diagnostic {
    let (vi, en): (String, String) =
      switch error.kind {
      case .lines(let limit): ("bài có quá \(limit) dòng", "the text has more than \(limit) lines")
      case .nesting(let limit):
        (
          "danh sách hoặc trích dẫn lồng nhau quá \(limit) tầng",
          "lists or quotes nest more than \(limit) deep"
        )
      case .openBrackets(let limit):
        ("một đoạn có quá \(limit) dấu `[` không đóng", "a paragraph has more than \(limit) `[` without `]`")
      case .markup(let limit):
        ("bài có quá \(limit) ký hiệu định dạng", "the text has more than \(limit) markup characters")
      case .tableCells(let limit):
        ("các bảng có quá \(limit) ô", "the tables have more than \(limit) cells")
      }
    return .error(
      .hostileMarkdown, at: SourcePlace(file: file, line: error.line, column: 1), vi: vi, en: en,
      hint: Bilingual(
        vi: "xem lại đoạn dán vào từ nơi khác, hoặc chia thành nhiều bài",
        en: "look at what was pasted here, or split the text"))
  }
}
