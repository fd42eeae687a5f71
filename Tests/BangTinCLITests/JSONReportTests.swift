import Foundation
import Testing

/// `--json`: one versioned object on standard output, and nothing on standard error.
@Suite struct JSONReportTests {
  @Test func theReportCountsWhatWasDone() throws {
    try SiteOnDisk.example { site in
      let first = try report(try site.build(["--json"]), code: 0)
      let files = try site.tree()
      #expect(first.version == 1)
      #expect(first.ok)
      #expect(first.files == files.count)
      #expect(first.new == files.count)
      #expect(first.changed == 0)
      #expect(first.pages < files.count)
      #expect(first.warnings == 0)
      #expect(first.diagnostics.isEmpty)
    }
  }

  @Test func newChangedAndRemovedFilesAreCounted() throws {
    try SiteOnDisk.small(["content/a.md": "---\ntitle: A\n---\nx\n"]) { site in
      _ = try site.build()
      let before = try site.tree()
      try site.remove("content/a.md")
      try site.write("---\ntitle: B\n---\nx\n", to: "content/b.md")
      let actual = try report(try site.build(["--json"]), code: 0)
      let after = try site.tree()
      #expect(actual.new == Set(after.keys).subtracting(before.keys).count)
      #expect(actual.removed == Set(before.keys).subtracting(after.keys).count)
      #expect(actual.changed == after.count { before[$0.key] != nil && before[$0.key] != $0.value })
      #expect((actual.new, actual.removed) == (1, 1))
    }
  }

  @Test func eachDiagnosticHasItsPlaceAndBothLanguages() throws {
    let page = "---\ntitle: A\ntgas: x\n---\n"
    try SiteOnDisk.small(["content/a.md": page, "content/2027-01-01-b.md": "---\ntitle: B\n---\n"]) { site in
      let actual = try report(try site.build(["--json"]), code: 1)
      #expect(!actual.ok)
      #expect(actual.errors == 1)
      #expect(actual.files == 0)
      #expect(actual.scheduled == 1)
      #expect(actual.nextChange == "2027-01-01T00:00:00+07:00")
      let diagnostic = try #require(actual.diagnostics.first)
      #expect(diagnostic.severity == "error")
      #expect(diagnostic.code == "unknown-key")
      #expect(diagnostic.file == "content/a.md")
      #expect((diagnostic.line, diagnostic.column, diagnostic.length) == (3, 1, 4))
      #expect(diagnostic.message.vi.contains("`tgas`"))
      #expect(diagnostic.message.en.contains("`tgas`"))
      #expect(diagnostic.hint?.en.contains("`tags`") == true)
    }
  }

  @Test func aFailureOfTheMachineIsReportedToo() throws {
    try SiteOnDisk.small(["tep": "x"]) { site in
      let outcome = try site.build(["--json", "--output", "\(site.path)/tep"])
      let actual = try decoded(outcome.output)
      #expect(outcome.code == 2)
      #expect(!actual.ok)
      #expect(actual.failure?.en.contains("cannot write") == true)
    }
  }

  private func report(_ outcome: Bangtin.Outcome, code: Int32) throws -> Report {
    #expect(outcome.code == code)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count == 1)
    return try decoded(outcome.output)
  }

  private func decoded(_ text: String) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(text.utf8))
  }
}

private struct Report: Decodable {
  struct Text: Decodable {
    let vi: String
    let en: String
  }

  struct Item: Decodable {
    let severity: String
    let code: String
    let file: String?
    let line: Int?
    let column: Int?
    let length: Int?
    let message: Text
    let hint: Text?
  }

  let version: Int
  let ok: Bool
  let pages: Int
  let files: Int
  let new: Int
  let changed: Int
  let removed: Int
  let errors: Int
  let warnings: Int
  let scheduled: Int
  let nextChange: String?
  let failure: Text?
  let diagnostics: [Item]
}
