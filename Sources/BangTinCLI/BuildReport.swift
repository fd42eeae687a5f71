import BangTin
import Foundation
import Vietnamese

/// What one build did, for people and for programs.
struct BuildReport {
  let output: String
  let isDryRun: Bool
  var language = Language.vietnamese
  var outcome = SiteBuild.Outcome()
  var seconds = 0.0
  /// What the machine refused.
  var failure: Bilingual?

  init(output: String, isDryRun: Bool = false) {
    self.output = output
    self.isDryRun = isDryRun
  }

  private var summary: Build.Summary { outcome.summary }
  private var changes: Publisher.Report { outcome.changes }
  var diagnostics: [Diagnostic] { outcome.diagnostics }
  var errors: Int { diagnostics.count { $0.severity == .error } }
  var warnings: Int { diagnostics.count { $0.severity == .warning } }

  /// The last line of a build that failed.
  var failureLine: String {
    Bilingual(
      vi: "Trang có \(errors) lỗi, \(warnings) cảnh báo. Chưa ghi gì vào \(output).",
      en:
        "The site has \(count(errors, "error")), \(count(warnings, "warning")). Nothing was written to \(output)."
    )[language]
  }

  /// The last line of a build that succeeded.
  var successLine: String {
    let time = String(format: "%.2f", seconds)
    let changed = changes.new.count + changes.changed.count + changes.removed.count
    var vi =
      isDryRun
      ? "Chạy thử: \(summary.pages) trang, \(changed) tệp sẽ thay đổi"
      : "Xong: \(summary.pages) trang, \(changed) tệp thay đổi"
    vi += ", \(warnings) cảnh báo, \(time.replacing(".", with: ",")) giây. "
    vi += isDryRun ? "Chưa ghi gì vào \(output)" : "Mở \(output)/index.html"
    var en = "\(isDryRun ? "Dry run" : "Done"): \(count(summary.pages, "page")), \(count(changed, "file")) "
    en += "\(isDryRun ? "would change" : "changed"), \(count(warnings, "warning")), \(time) seconds. "
    en += isDryRun ? "Nothing was written to \(output)" : "Open \(output)/index.html"
    if summary.unpublished.drafts > 0 {
      vi += "; \(summary.unpublished.drafts) bản nháp"
      en += "; \(count(summary.unpublished.drafts, "draft"))"
    }
    if summary.unpublished.scheduled > 0 {
      vi += "; \(summary.unpublished.scheduled) bài hẹn giờ"
      en += "; \(summary.unpublished.scheduled) scheduled"
    }
    if let nextChange = summary.nextChange {
      vi += "; trang tự đổi vào \(clock(nextChange)), hãy dựng lại lúc đó"
      en += "; the site next changes by itself at \(clock(nextChange)): build again then"
    }
    return (language == .vietnamese ? vi : en) + "."
  }

  /// A line for what is new, changed and removed, where there is any; `most` names in each.
  func changeLines(most: Int?) -> [String] {
    let kinds = [
      (Bilingual(vi: "Mới", en: "New"), changes.new), (Bilingual(vi: "Đổi", en: "Changed"), changes.changed),
      (Bilingual(vi: "Xóa", en: "Removed"), changes.removed),
    ]
    return kinds.filter { !$0.1.isEmpty }.map { name, paths in
      let shown = paths.prefix(most ?? paths.count).map(\.text).joined(separator: ", ")
      return "\(name[language]) (\(paths.count)): \(shown)" + (paths.count > most ?? paths.count ? ", …" : "")
    }
  }

  /// The first minute that does not begin before `moment`: a build in the minute of 23:59:59 comes too early.
  private func clock(_ moment: DateTime) -> String {
    let begun = moment.secondsOfDay % 60
    let moment = DateTime(
      secondsSince1970: moment.secondsSince1970 + (begun == 0 ? 0 : 60 - begun), offset: moment.offset)
    let minutes = moment.secondsOfDay / 60
    return String(format: "%02d:%02d ", minutes / 60, minutes % 60) + moment.date.short(in: language)
  }

  private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

extension BuildReport {
  /// One object on one line; `version` grows when a key changes its meaning.
  var json: String {
    let object = JSONReport(
      version: 1, ok: errors == 0 && failure == nil, dryRun: isDryRun, pages: summary.pages,
      files: summary.files,
      new: changes.new.count,
      changed: changes.changed.count, removed: changes.removed.count, errors: errors, warnings: warnings,
      notes: diagnostics.count - errors - warnings,
      drafts: summary.unpublished.drafts,
      scheduled: summary.unpublished.scheduled, nextChange: summary.nextChange?.rfc3339, seconds: seconds,
      output: output,
      failure: failure.map(JSONReport.Text.init), diagnostics: diagnostics.map(JSONReport.Item.init))
    return object.jsonText
  }
}
