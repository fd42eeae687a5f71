import Mustache

extension Diagnostic {
  /// What the Mustache room found wrong, in words.
  static func templateSyntax(_ error: TemplateError) -> Diagnostic {
    let (vi, en) = words(for: error.kind)
    return .error(
      .templateSyntax, at: SourcePlace(template: error.template, error.position), vi: vi, en: en,
      hint: hint(for: error.kind))
  }

  private static func words(for kind: TemplateError.Kind) -> (vi: String, en: String) {
    switch kind {
    case .unclosedTag: ("thẻ mẫu không có dấu đóng `}}`", "the tag is never closed with `}}`")
    case .emptyName: ("thẻ mẫu không có tên", "the tag has no name")
    case .malformedName(let name): ("`\(name)` không phải là tên", "`\(name)` is not a name")
    case .malformedDelimiters: ("dấu phân cách không hợp lệ", "these delimiters cannot be used")
    case .unclosedSection(let name):
      ("phần `\(name)` mở ở đây không được đóng lại", "the section `\(name)` that opens here is never closed")
    case .mismatchedClose(let name, let expected, let line):
      (
        "đóng `\(name)` trong khi `\(expected)` mở ở dòng \(line) chưa đóng",
        "this closes `\(name)`, but `\(expected)`, opened on line \(line), is still open"
      )
    case .unexpectedClose(let name): ("không có phần `\(name)` nào đang mở", "no section `\(name)` is open")
    case .tagInsideParent(let parent):
      (
        "trong `{{<\(parent)}}` chỉ được có khối `{{$…}}`",
        "only blocks `{{$…}}` may stand in `{{<\(parent)}}`"
      )
    case .duplicateBlock(let name, let line):
      ("khối `\(name)` đã có ở dòng \(line)", "the block `\(name)` is given on line \(line) already")
    case .nestingTooDeep(let limit):
      ("các phần lồng nhau quá \(limit) tầng", "sections are nested more than \(limit) levels deep")
    }
  }

  private static func hint(for kind: TemplateError.Kind) -> Bilingual {
    switch kind {
    case .unclosedTag: Bilingual(vi: "thêm `}}` sau tên", en: "add `}}` after the name")
    case .emptyName:
      Bilingual(
        vi: "viết tên trường giữa hai dấu ngoặc, hoặc xóa thẻ", en: "write a field's name, or delete the tag")
    case .malformedName:
      Bilingual(
        vi: "viết tên liền nhau, các phần cách nhau bằng một dấu chấm",
        en: "write a name without spaces, its parts joined by single dots")
    case .malformedDelimiters: Bilingual(vi: "viết như `{{=<% %>=}}`", en: "write them like `{{=<% %>=}}`")
    case .unclosedSection(let name):
      Bilingual(vi: "thêm `{{/\(name)}}` ở cuối phần", en: "add `{{/\(name)}}` where the section ends")
    case .mismatchedClose(_, let expected, _):
      Bilingual(vi: "viết `{{/\(expected)}}` trước thẻ này", en: "write `{{/\(expected)}}` before this tag")
    case .unexpectedClose(let name):
      Bilingual(
        vi: "xóa thẻ này, hoặc thêm `{{#\(name)}}` ở phía trên",
        en: "delete the tag, or add `{{#\(name)}}` above")
    case .tagInsideParent:
      Bilingual(vi: "đưa thẻ này vào trong một khối `{{$…}}`", en: "move the tag into a block `{{$…}}`")
    case .duplicateBlock: Bilingual(vi: "chỉ giữ một khối", en: "keep one of the blocks")
    case .nestingTooDeep:
      Bilingual(vi: "tách phần bên trong thành mẫu riêng", en: "move what is inside to a template of its own")
    }
  }
}
