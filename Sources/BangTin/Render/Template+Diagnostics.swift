import Mustache
import Vietnamese

extension SourcePlace {
  /// A place in the template called `name`.
  init(template name: String, _ position: SourcePosition) {
    self.init(
      file: "templates/\(name).html", line: position.line, column: position.column,
      length: position.length)
  }
}

extension Diagnostic {
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

  /// `path` is the dotted name as written; `fields` are those of what its part at `index` was looked for in.
  static func unknownField(
    _ path: [String], part index: Int, at place: SourcePlace, fields: [String]
  ) -> Diagnostic {
    let name = path.joined(separator: ".")
    let meant = EditDistance.closest(to: path[index], in: fields).map { field in
      (path[..<index] + [field] + path[(index + 1)...]).joined(separator: ".")
    }
    return .error(
      .unknownField, at: place,
      vi: "ở đây không có trường nào tên `\(name)`", en: "there is no field named `\(name)` here",
      hint: meant.map { .didYouMean($0) }
        ?? Bilingual(vi: "xem các trường trong docs/templates.md", en: "see the fields in docs/templates.md"))
  }

  static func unknownBlock(
    _ name: String, of parent: String, at place: SourcePlace, blocks: [String]
  ) -> Diagnostic {
    .error(
      .unknownBlock, at: place,
      vi: "mẫu `\(parent)` không có khối nào tên `\(name)`",
      en: "the template `\(parent)` has no block named `\(name)`",
      hint: .didYouMean(name, among: blocks)
        ?? (blocks.isEmpty
          ? Bilingual(vi: "xóa khối này", en: "delete the block") : .oneOf(blocks)))
  }

  /// The site's own frame has nowhere to put what built-in templates show.
  static func missingBlock(_ name: String, in parent: String) -> Diagnostic {
    .error(
      .unknownBlock, at: SourcePlace(file: "templates/\(parent).html"),
      vi: "thiếu khối `\(name)`, nơi các mẫu có sẵn đặt nội dung của trang",
      en: "the block `\(name)` is missing, in which the built-in templates put what a page is about",
      hint: Bilingual(
        vi: "viết `{{$\(name)}}{{/\(name)}}` ở chỗ của nội dung",
        en: "write `{{$\(name)}}{{/\(name)}}` where that belongs"))
  }

  /// A built-in template was asked for where it cannot be used.
  static func unfitTemplate(_ name: String, at place: SourcePlace, because cause: Diagnostic) -> Diagnostic {
    .error(
      cause.code, at: place,
      vi: "chỗ này không hợp với mẫu có sẵn `\(name)`: \(cause.message.vi)",
      en: "the built-in template `\(name)` does not fit: \(cause.message.en)",
      hint: Bilingual(
        vi: "dùng mẫu khác, hoặc gọi nó ở nơi có các trường mà nó cần: xem docs/templates.md",
        en: "use another template, or include it where the fields that it needs are: see docs/templates.md"))
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

  /// `{{.}}` where the value is no text.
  static func wrongItemUse(at place: SourcePlace, fields: [String]) -> Diagnostic {
    .error(
      .wrongFieldUse, at: place,
      vi: "mục này có nhiều trường nên không in ra bằng `{{.}}` được",
      en: "this item has fields: it cannot be printed as `{{.}}`",
      hint: fields.isEmpty
        ? Bilingual(vi: "viết tên trường", en: "name the field")
        : .oneOf(fields.prefix(8).map { "{{\($0)}}" }))
  }

  static func templateRecursion(_ name: String, at place: SourcePlace) -> Diagnostic {
    .error(
      .templateRecursion, at: place,
      vi: "mẫu `\(name)` gọi lại chính nó, không bao giờ dừng",
      en: "the template `\(name)` includes itself without end",
      hint: Bilingual(vi: "bỏ một trong các lời gọi", en: "remove one of the tags that include it"))
  }

  /// Templates that include each other without a circle, but so often that a page would never be done.
  static func tooManyTags(of template: String, limit: Int) -> Diagnostic {
    .error(
      .templateRecursion, at: SourcePlace(file: "templates/\(template).html"),
      vi: "mẫu `\(template)` cùng những mẫu mà nó gọi có hơn \(limit) thẻ",
      en:
        "the template `\(template)` has more than \(limit) tags, with those of the templates that it includes",
      hint: Bilingual(
        vi: "bớt các lời gọi `{{>…}}` trong những mẫu đó", en: "use fewer `{{>…}}` in those templates"))
  }
}
