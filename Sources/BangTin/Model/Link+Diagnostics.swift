import Vietnamese

/// What a link has to name.
enum LinkRole {
  /// A page, a file or a folder.
  case page
  case picture
  case attachment

  fileprivate var noun: Bilingual {
    switch self {
    case .page: Bilingual(vi: "bài hay tệp", en: "file")
    case .picture: Bilingual(vi: "ảnh", en: "picture")
    case .attachment: Bilingual(vi: "tệp đính kèm", en: "attachment")
    }
  }

  fileprivate var code: DiagnosticCode { self == .page ? .brokenLink : .missingFile }

  fileprivate var hint: Bilingual {
    switch self {
    case .page:
      Bilingual(
        vi: "viết đường dẫn tính từ thư mục chứa bài này, ví dụ `../tin-tuc/hop-thon.md`",
        en: "write the path from this file's folder, such as `../tin-tuc/hop-thon.md`")
    case .picture, .attachment:
      Bilingual(
        vi: "chép tệp vào cùng thư mục với bài này rồi viết đúng tên tệp",
        en: "copy the file into this file's folder and write its name")
    }
  }
}

extension Bilingual {
  /// For `a.pdf, b.pdf`; `nil` where the commas do not stand between names of files.
  fileprivate static func oneFileALine(_ text: String) -> Bilingual? {
    let names = text.split { ",;".contains($0) }.map { UnicodeText.singleLine(String($0)) }
    guard names.count > 1, names.allSatisfy({ !ContentPath($0).fileExtension.isEmpty }) else { return nil }
    let lines = names.map { "\n  - \($0)" }.joined()
    return Bilingual(
      vi: "viết mỗi tệp trên một dòng:\nđính kèm:" + lines,
      en: "write each file on a line of its own:\nattachments:" + lines)
  }
}

extension Diagnostic {
  static func nothing(_ role: LinkRole, at link: Located<String>, suggestion: String?) -> Diagnostic {
    let hint = suggestion.map { .didYouMean($0) } ?? role.hint
    return .error(
      role.code, at: link.place,
      vi: "không có \(role.noun.vi) nào là `\(link.value)`",
      en: "there is no \(role.noun.en) `\(link.value)`",
      hint: role == .attachment ? .oneFileALine(link.value) ?? hint : hint)
  }

  static func linkWithoutAddress(_ role: LinkRole, at link: Located<String>) -> Diagnostic {
    let example = role == .picture ? "![mô tả](anh.jpg)" : "[lịch tiêm](lich-tiem.md)"
    return .error(
      role.code, at: link.place,
      vi: "trong ngoặc tròn chưa có địa chỉ", en: "there is no address in the parentheses",
      hint: Bilingual(
        vi: "viết như `\(example)`, hoặc bỏ các dấu ngoặc",
        en: "write it like `\(example)`, or remove the brackets"))
  }

  static func linkOutOfSite(_ role: LinkRole, at link: Located<String>) -> Diagnostic {
    .error(
      role.code, at: link.place,
      vi: "`\(link.value)` dẫn ra ngoài thư mục `content/`", en: "`\(link.value)` leads out of `content/`",
      hint: Bilingual(
        vi: "chép tệp vào trong `content/`, hoặc bớt `../`",
        en: "copy the file into `content/`, or use fewer `../`")
    )
  }

  /// Pictures and attachments of front matter are files of the site.
  static func addressForFile(_ role: LinkRole, at link: Located<String>) -> Diagnostic {
    .error(
      .wrongFile, at: link.place,
      vi: "ở đây phải là tên một tệp trong `content/`, không phải là địa chỉ trên mạng",
      en: "this must be a file in `content/`, not an address on the web",
      hint: Bilingual(
        vi: "tải tệp về để cạnh bài, hoặc đặt liên kết trong nội dung bài",
        en: "save the file beside this one, or put a link into the text"))
  }

  static func notAPicture(_ link: Located<String>) -> Diagnostic {
    .error(
      .wrongFile, at: link.place,
      vi: "`\(link.value)` không phải là ảnh", en: "`\(link.value)` is not a picture",
      hint: Bilingual(
        vi: "dùng tệp `.jpg`, `.png`, `.webp`, `.gif`, `.svg` hoặc `.avif`",
        en: "use a `.jpg`, `.png`, `.webp`, `.gif`, `.svg` or `.avif` file"))
  }

  static func notAnAttachment(_ link: Located<String>) -> Diagnostic {
    .error(
      .wrongFile, at: link.place,
      vi: "`\(link.value)` là một bài của trang, không phải tệp để đính kèm",
      en: "`\(link.value)` is a text of the site, not a file to offer",
      hint: Bilingual(
        vi: "đặt liên kết đến bài đó trong nội dung bài này", en: "put a link to it into this text"))
  }

  static func linkToUnpublished(_ link: Located<String>) -> Diagnostic {
    .error(
      .linkToUnpublished, at: link.place,
      vi: "`\(link.value)` là bản nháp hoặc chưa đến ngày đăng, người đọc sẽ không mở được",
      en: "`\(link.value)` is a draft or not yet due: readers could not open it",
      hint: Bilingual(
        vi: "bỏ liên kết, hoặc đăng bài kia trước", en: "drop the link, or publish that post first"))
  }

  static func brokenFragment(
    _ link: Located<String>, id: String, in file: String, ids: [String]
  ) -> Diagnostic {
    .error(
      .brokenFragment, at: link.place,
      vi: "`\(file)` không có đề mục nào là `#\(id)`", en: "`\(file)` has no heading `#\(id)`",
      hint: .didYouMean("#" + id, among: ids.map { "#" + $0 })
        ?? (ids.isEmpty
          ? Bilingual(
            vi: "bỏ phần từ dấu `#`, vì bài đó không có đề mục",
            en: "drop the part from `#` on: that text has no headings")
          : .oneOf(ids.prefix(8).map { "#" + $0 })))
  }
}
