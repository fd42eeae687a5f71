extension Diagnostic {
  static func foreignFile(_ path: PagePath) -> Diagnostic {
    .error(
      .foreignFile, at: SourcePlace(file: "public/\(path)"),
      vi: "tệp này không do bangtin ghi ra mà lại nằm đúng chỗ của một trang hay thư mục",
      en: "this file was not written by bangtin and stands in the place of a page or folder",
      hint: Bilingual(
        vi: "chuyển tệp đi chỗ khác, hoặc chép nó vào `content/`",
        en: "move the file away, or put it into `content/`"))
  }

  static func editedPage(_ path: PagePath, keptAs kept: PagePath) -> Diagnostic {
    .warning(
      .editedPage, at: SourcePlace(file: "public/\(path)"),
      vi: "trang này đã bị sửa tay, bản sửa được giữ ở `\(kept)`",
      en: "this page was edited by hand; the edited version is kept as `\(kept)`",
      hint: Bilingual(
        vi: "sửa bài trong `content/` rồi chạy lại", en: "make the change in `content/` instead"))
  }

  /// Where the record is lost, or the folder is taken over.
  static func unknownFile(_ path: PagePath, keptAs kept: PagePath) -> Diagnostic {
    .warning(
      .foreignFile, at: SourcePlace(file: "public/\(path)"),
      vi: "không rõ tệp cũ ở đây có phải do bangtin ghi ra không, nó được giữ ở `\(kept)`",
      en: "it is not known whether bangtin wrote the old file here; it is kept as `\(kept)`",
      hint: Bilingual(
        vi: "xóa bản được giữ nếu không cần đến nữa", en: "delete the kept file if it is not needed"))
  }

  /// Where a folder of ours was.
  static func linkedFolder(_ path: PagePath) -> Diagnostic {
    .warning(
      .foreignFile, at: SourcePlace(file: "public/\(path)"),
      vi: "đây là liên kết, không phải thư mục của trang; các tệp cũ ở phía sau nó được để nguyên",
      en: "this is a link, no folder of the site; the old files behind it are left as they are",
      hint: Bilingual(vi: "xóa liên kết nếu không cần đến nữa", en: "delete the link if it is not needed"))
  }

  /// So many pages are gone that a folder may be missing, or the wrong one was built.
  static func suddenShrink(_ gone: [PagePath], of all: Int) -> Diagnostic {
    let names = gone.prefix(10).map(\.text).joined(separator: "\n")
    let rest = gone.count - 10
    return .error(
      .suddenShrink, at: SourcePlace(file: "public/"),
      vi: "\(gone.count) trong \(all) trang đã đăng sẽ biến mất",
      en: "\(gone.count) of \(all) published pages would vanish",
      hint: Bilingual(
        vi: "xem lại thư mục `content/`; nếu đúng ý, chạy lại với `--allow-shrink`\n\(names)"
          + (rest > 0 ? "\n… và \(rest) trang nữa" : ""),
        en: "look at the folder `content/`; if this is meant, build again with `--allow-shrink`\n\(names)"
          + (rest > 0 ? "\n… and \(rest) more" : "")))
  }
}
