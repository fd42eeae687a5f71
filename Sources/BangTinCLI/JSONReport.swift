import BangTin
import Foundation

/// What a build or a check found and did, for programs.
struct JSONReport: Encodable {
  struct Text: Encodable {
    let vi: String
    let en: String

    init(_ text: Bilingual) { (vi, en) = (text.vi, text.en) }
  }

  struct Item: Encodable {
    let severity: String
    let code: String
    let file: String?
    let line: Int?
    let column: Int?
    let length: Int?
    let message: Text
    let hint: Text?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      code = diagnostic.code.rawValue
      file = diagnostic.place?.file
      line = diagnostic.place.flatMap { $0.line > 0 ? $0.line : nil }
      column = diagnostic.place.flatMap { $0.column > 0 ? $0.column : nil }
      length = diagnostic.place.flatMap { $0.column > 0 ? $0.length : nil }
      message = Text(diagnostic.message)
      hint = diagnostic.hint.map(Text.init)
    }
  }

  let version: Int
  let ok: Bool
  let dryRun: Bool
  let pages: Int
  let files: Int
  let new: Int
  let changed: Int
  let removed: Int
  let errors: Int
  let warnings: Int
  /// Only a check has any.
  let notes: Int
  let drafts: Int
  let scheduled: Int
  let nextChange: String?
  let seconds: Double
  let output: String
  let failure: Text?
  let diagnostics: [Item]
}

extension Encodable {
  /// The value as JSON on one line, its keys sorted.
  var jsonText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
