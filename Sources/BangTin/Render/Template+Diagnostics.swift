import Mustache

extension SourcePlace {
  /// A place in the template called `name`.
  init(template name: String, _ position: SourcePosition) {
    self.init(
      file: "templates/\(name).html", line: position.line, column: position.column,
      length: position.length)
  }
}

extension Diagnostic {
  static func templateSyntax(_ error: TemplateError) -> Diagnostic {
    let place = SourcePlace(template: error.template, error.position)
    let (vi, en) = words(for: error.kind)
    return .error(
      .templateSyntax, at: place, vi: vi, en: en,
      hint: Bilingual(
        vi: "xem cách viết mẫu trong docs/templates.md",
        en: "see docs/templates.md for how templates are written"))
  }

  private static func words(for kind: TemplateError.Kind) -> (vi: String, en: String) {
    switch kind {
    case .unclosedTag: ("thẻ mẫu không có dấu đóng `}}`", "the tag is never closed with `}}`")
    case .emptyName: ("thẻ mẫu không có tên", "the tag has no name")
    case .malformedName(let name): ("`\(name)` không phải là tên", "`\(name)` is not a name")
    case .malformedDelimiters: ("dấu phân cách không hợp lệ", "these delimiters cannot be used")
    case .unclosedSection(let name):
      (
        "phần `\(name)` không được đóng bằng `{{/\(name)}}`",
        "the section `\(name)` is never closed with `{{/\(name)}}`"
      )
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

  /// Templates and style sheets name these files, so they cannot be renamed for their writer.
  static func assetName(_ path: String) -> Diagnostic {
    .error(
      .badPath, at: SourcePlace(file: "templates/" + path),
      vi: "tên tệp này không dùng được trong địa chỉ web",
      en: "this file's name cannot stand in a web address",
      hint: Bilingual(
        vi: "đổi tên, chỉ dùng chữ không dấu, số, `-`, `_` và `.`",
        en: "rename it with ASCII letters, digits, `-`, `_` and `.`"))
  }

  static func unknownTemplate(_ name: String, at place: SourcePlace, names: [String]) -> Diagnostic {
    .error(
      .unknownTemplate, at: place,
      vi: "không có mẫu nào tên `\(name)`", en: "there is no template named `\(name)`",
      hint: .didYouMean(name, among: names)
        ?? Bilingual(vi: "tạo tệp `templates/\(name).html`", en: "create `templates/\(name).html`"))
  }

  static func unknownField(_ name: String, at place: SourcePlace, fields: [String]) -> Diagnostic {
    .error(
      .unknownField, at: place,
      vi: "ở đây không có trường nào tên `\(name)`", en: "there is no field named `\(name)` here",
      hint: .didYouMean(name, among: fields)
        ?? Bilingual(vi: "xem các trường trong docs/templates.md", en: "see the fields in docs/templates.md"))
  }

  static func unknownBlock(_ name: String, of parent: String, at place: SourcePlace, blocks: [String])
    -> Diagnostic
  {
    .error(
      .unknownBlock, at: place,
      vi: "mẫu `\(parent)` không có khối nào tên `\(name)`",
      en: "the template `\(parent)` has no block named `\(name)`",
      hint: .didYouMean(name, among: blocks) ?? (blocks.isEmpty ? nil : .oneOf(blocks)))
  }

  static func wrongFieldUse(_ name: String, as type: FieldType, at place: SourcePlace) -> Diagnostic {
    let right =
      switch type {
      case .html: "{{{\(name)}}}"
      case .text: "{{\(name)}}"
      default: "{{#\(name)}}…{{/\(name)}}"
      }
    return .error(
      .wrongFieldUse, at: place,
      vi: "trường `\(name)` không dùng được như thế này", en: "the field `\(name)` cannot be used like this",
      hint: Bilingual(vi: "viết `\(right)`", en: "write `\(right)`"))
  }

  static func templateRecursion(_ name: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .templateRecursion, at: place,
      vi: "mẫu `\(name)` gọi lại chính nó, không bao giờ dừng",
      en: "the template `\(name)` includes itself without end",
      hint: Bilingual(vi: "bỏ một trong các lời gọi", en: "remove one of the tags that include it"))
  }
}
