import Mustache

/// How a field is read from a record. That of most fields captures nothing, so calling it counts no references.
enum FieldValue<Subject>: Sendable {
  case text(@Sendable (Subject) -> String?)
  case flag(@Sendable (Subject) -> Bool)
  case html(@Sendable (Subject) -> [UInt8])
  case other(@Sendable (Subject) -> Value)
}

/// How the fields of one kind of record are read, by the numbers that their names have among those of all fields.
struct FieldValues<Subject: TemplateRecord>: Sendable {
  private let values: [FieldValue<Subject>?]

  init(_ fields: [Field<Subject>]) {
    var values = [FieldValue<Subject>?](repeating: nil, count: Vocabulary.fields.count)
    for field in fields {
      if let number = Vocabulary.fields[field.name] { values[number] = field.value }
    }
    self.values = values
  }

  /// `nil` for the name of a field that only other records have.
  func value(numbered number: Int, of subject: Subject) -> Value? {
    switch values[number] {
    case .text(let text)?: text(subject).map { .text($0) } ?? .null
    case .flag(let flag)?: .bool(flag(subject))
    case .html(let html)?: .html(html(subject))
    case .other(let value)?: value(subject)
    case nil: nil
    }
  }
}

extension Vocabulary {
  /// The names of all fields that templates can reach from a page.
  static let fields = Vocabulary(TemplateReference.records.flatMap { $0.fieldTypes.map(\.name) })
}
