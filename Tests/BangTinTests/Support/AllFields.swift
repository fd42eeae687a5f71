@testable import BangTin

/// The theme's layout with everything below it that a template can ask for.
enum AllFields {
  static var layout: String {
    let theme = BuiltInTheme.files.first { $0.path == "layout.html" }?.bytes ?? []
    return String(decoding: theme, as: UTF8.self) + fields(of: PageView.self, below: [])
  }

  /// Records are shown within each other, but none within itself.
  private static func fields(of record: any TemplateRecord.Type, below outer: [any TemplateRecord.Type])
    -> String
  {
    let outer = outer + [record]
    return record.fieldTypes.map { name, type, _ in
      switch type {
      case .text: return "\(name)={{\(name)}}\n"
      case .html: return "\(name)={{{\(name)}}}\n"
      case .flag: return "\(name)={{#\(name)}}1{{/\(name)}}\n"
      case .anything: return ""
      case .record(let inner), .list(let inner):
        if outer.contains(where: { $0 == inner }) { return "" }
        return "\(name)=[{{#\(name)}}\(fields(of: inner, below: outer))\n{{/\(name)}}]\n"
      }
    }.joined()
  }
}
