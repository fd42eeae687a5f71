import Mustache

/// What templates may ask of one kind of record: each field is declared once, and from that one
/// declaration come its value, the check of templates, and the table in docs/templates.md.
struct Field<Subject: TemplateRecord>: Sendable {
  let name: String
  let type: FieldType
  /// What it is, for the table.
  let meaning: Bilingual
  let value: FieldValue<Subject>
  /// Of a list: whether it has items.
  var hasItems: (@Sendable (Subject) -> Bool)?
}

/// What a template may do with a field.
enum FieldType: Sendable {
  /// `{{name}}`
  case text
  /// `{{#name}}`
  case flag
  /// `{{{name}}}`
  case html
  /// `{{#name}}` or `{{name.field}}`
  case record(any TemplateRecord.Type)
  /// `{{#name}}` for each
  case list(any TemplateRecord.Type)
  /// Whatever the person wrote under `extra`.
  case anything
}

/// A value that templates see by its declared fields.
protocol TemplateRecord: NumberedRecord {
  /// What the table calls it.
  static var recordName: String { get }
  static var fields: FieldTable<Self> { get }
  /// `fields.values`, kept.
  static var values: FieldValues<Self> { get }
}

extension TemplateRecord {
  func value(numbered number: Int) -> Value? { Self.values.value(numbered: number, of: self) }

  /// What a template may do with the field called `name`.
  static func fieldType(_ name: String) -> FieldType? { fields.list.first { $0.name == name }?.type }

  /// Its fields without their values.
  static var fieldTypes: [(name: String, type: FieldType, meaning: Bilingual)] {
    fields.list.map { ($0.name, $0.type, $0.meaning) }
  }
}

/// The fields of one kind of record.
struct FieldTable<Subject: TemplateRecord>: Sendable {
  /// The fields as they are declared, and the flags that lists bring.
  let list: [Field<Subject>]

  /// Each list brings a flag that tells whether it has items: `tags` brings `hasTags`.
  init(_ declared: [Field<Subject>]) {
    list = declared.flatMap { field in
      if let presence = field.presence { [field, presence] } else { [field] }
    }
  }

  /// How they are read.
  var values: FieldValues<Subject> { FieldValues(list) }
}

extension Field {
  /// Whether a list has items: a section over the list itself would repeat what surrounds it.
  fileprivate var presence: Field? {
    hasItems.map {
      .flag(
        "has" + name.capitalizedFirst, "`\(name)` có ít nhất một mục", "`\(name)` has at least one item", $0)
    }
  }

  static func text(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, type: .text, meaning: Bilingual(vi: vi, en: en), value: .text(value))
  }

  static func flag(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Bool
  ) -> Field {
    Field(name: name, type: .flag, meaning: Bilingual(vi: vi, en: en), value: .flag(value))
  }

  static func html(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Subject) -> [UInt8]
  ) -> Field {
    Field(name: name, type: .html, meaning: Bilingual(vi: vi, en: en), value: .html(value))
  }

  static func record<Child: TemplateRecord>(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Child?
  ) -> Field {
    Field(
      name: name, type: .record(Child.self), meaning: Bilingual(vi: vi, en: en),
      value: .other { value($0).map { .record($0) } ?? .null })
  }

  /// A record that has been boxed before.
  static func record<Child: TemplateRecord>(
    _ name: String, _ vi: String, _ en: String, of: Child.Type,
    _ value: @escaping @Sendable (Subject) -> Value
  ) -> Field {
    Field(
      name: name, type: .record(Child.self), meaning: Bilingual(vi: vi, en: en), value: .other(value))
  }

  /// A record made by `item` for each of `items`, which are cheap to look at: a template asks first whether there
  /// are any.
  static func list<Item, Child: TemplateRecord>(
    _ name: String, _ vi: String, _ en: String, of items: @escaping @Sendable (Subject) -> [Item],
    _ item: @escaping @Sendable (Subject, Item) -> Child
  ) -> Field {
    Field(
      name: name, type: .list(Child.self), meaning: Bilingual(vi: vi, en: en),
      value: .other { subject in .list(items(subject).map { .record(item(subject, $0)) }) },
      hasItems: { !items($0).isEmpty })
  }

  /// A list whose records have been boxed before.
  static func list<Child: TemplateRecord>(
    _ name: String, _ vi: String, _ en: String, of: Child.Type,
    _ values: @escaping @Sendable (Subject) -> [Value]
  ) -> Field {
    Field(
      name: name, type: .list(Child.self), meaning: Bilingual(vi: vi, en: en),
      value: .other { .list(values($0)) }, hasItems: { !values($0).isEmpty })
  }

  static func anything(
    _ name: String, _ vi: String, _ en: String, _ value: @escaping @Sendable (Subject) -> Value
  ) -> Field {
    Field(name: name, type: .anything, meaning: Bilingual(vi: vi, en: en), value: .other(value))
  }
}
