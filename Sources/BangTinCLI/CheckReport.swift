import BangTin
import Vietnamese

/// What one check found, for people and for programs.
struct CheckReport {
  var language = Language.vietnamese
  var summary = Build.Summary()
  /// Those that were asked for, sorted by place.
  var diagnostics: [Diagnostic] = []
  /// The texts that were read.
  var texts = 0
  var seconds = 0.0
  /// Whether warnings count as errors.
  let isStrict: Bool
  /// What the machine refused.
  var failure: Bilingual?

  private func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

  /// Whether the command ends with exit code 1.
  var fails: Bool { count(.error) > 0 || isStrict && count(.warning) > 0 }

  /// The last line.
  var closingLine: String {
    let (errors, warnings, notes) = (count(.error), count(.warning), count(.note))
    if diagnostics.isEmpty {
      return Bilingual(
        vi: "Đã xem \(texts) bài: không thấy gì phải sửa.",
        en: "\(Self.words(texts, "text")) checked: nothing to mend.")[language]
    }
    return Bilingual(
      vi: "Đã xem \(texts) bài: \(errors) lỗi, \(warnings) cảnh báo, \(notes) lưu ý.",
      en: """
        \(Self.words(texts, "text")) checked: \(Self.words(errors, "error")), \(Self.words(warnings, "warning")), \
        \(Self.words(notes, "note")).
        """)[language]
  }

  private static func words(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The same object as a build's: nothing was written, so nothing is new, changed or removed.
  var json: String {
    JSONReport(
      version: 1, ok: !fails && failure == nil, dryRun: true, pages: summary.pages, files: summary.files,
      new: 0,
      changed: 0, removed: 0, errors: count(.error), warnings: count(.warning), notes: count(.note),
      drafts: summary.unpublished.drafts, scheduled: summary.unpublished.scheduled,
      nextChange: summary.nextChange?.rfc3339, seconds: seconds, output: "",
      failure: failure.map(JSONReport.Text.init), diagnostics: diagnostics.map(JSONReport.Item.init)
    ).jsonText
  }
}
