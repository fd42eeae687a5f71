import Mustache

/// The reference of templates, `docs/templates.md`, made from what the engine itself goes by: the
/// declared fields and the templates of the default theme.
enum TemplateReference {
  /// The whole page.
  static var markdown: String {
    introduction + templates + "\n## Các trường · Fields\n\n" + fieldsIntroduction
      + records.map(table).joined()
  }

  /// Every kind of record that templates can reach from a page, each once, the page first.
  static var records: [any TemplateRecord.Type] {
    var found: [any TemplateRecord.Type] = [PageView.self]
    var next = 0
    while next < found.count {
      for field in found[next].fieldTypes {
        guard let record = field.type.record, !found.contains(where: { $0 == record }) else { continue }
        found.append(record)
      }
      next += 1
    }
    return found
  }

  private static func table(of record: any TemplateRecord.Type) -> String {
    var text = """

      ### \(record.recordName)

      | Trường · Field | Cách viết · Use | Nghĩa | Meaning |
      |:--|:--|:--|:--|

      """
    // The introduction tells of `hasX` once for all lists.
    let flags = record.fieldTypes.filter(\.type.isList).map { "has" + $0.name.capitalizedFirst }
    for field in record.fieldTypes where !flags.contains(field.name) {
      text += "| `\(field.name)` | \(use(field.name, field.type)) "
      text += "| \(cell(field.meaning.vi)) | \(cell(field.meaning.en)) |\n"
    }
    return text
  }

  private static func use(_ name: String, _ type: FieldType) -> String {
    let section = "`{{#\(name)}}…{{/\(name)}}`"
    return switch type {
    case .text: "`{{\(name)}}`"
    case .html: "`{{{\(name)}}}`"
    case .flag: section
    case .record(let record): "\(section), [\(record.recordName)](#\(record.recordName))"
    case .list(let record):
      "\(section) cho mỗi · for each [\(record.recordName)](#\(record.recordName))"
    case .anything: "`{{\(name).…}}`, \(section)"
    }
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// The default theme's templates, each with what it includes and the blocks that others may fill.
  private static var templates: String {
    var text = """

      ## Các mẫu có sẵn · The default theme

      | Mẫu · Template | Dùng cho · Used for | Gọi · Includes | Khối · Blocks |
      |:--|:--|:--|:--|

      """
    for (path, bytes) in BuiltInTheme.files.sorted(by: { $0.path < $1.path }) {
      guard path.hasSuffix(".html"), let template = try? TemplateParser().parse(bytes, name: path) else {
        continue
      }
      let name = String(path.dropLast(".html".count))
      let parts = Parts(of: template.tags)
      let isPage = Theme.pageKinds.contains(name)
      let use = isPage ? "trang · page" : parts.blocks.isEmpty ? "phần · partial" : "khung · layout"
      text += "| `\(path)` | \(use) | \(list(parts.included)) | \(list(parts.blocks)) |\n"
    }
    return text
  }

  private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}

/// What a template includes and which blocks it offers, in the order of its source, each once.
private struct Parts {
  var included: [String] = []
  var blocks: [String] = []

  init(of tags: [TemplateTag]) {
    add(tags, filling: false)
  }

  /// Blocks directly in a parent fill that parent's; all others are offered.
  private mutating func add(_ tags: [TemplateTag], filling: Bool) {
    for tag in tags {
      var fills = false
      switch tag.kind {
      case .partial(.named(let name)): Self.note(name, in: &included)
      case .parent(.named(let name)):
        Self.note(name, in: &included)
        fills = true
      case .block(let name) where !filling: Self.note(name, in: &blocks)
      default: break
      }
      add(tag.children, filling: fills)
    }
  }

  private static func note(_ name: String, in names: inout [String]) {
    if !names.contains(name) { names.append(name) }
  }
}

extension FieldType {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  /// The kind of record that a section over the field shows.
  fileprivate var record: (any TemplateRecord.Type)? {
    switch self {
    case .record(let record), .list(let record): record
    case .text, .flag, .html, .anything: nil
    }
  }
}
