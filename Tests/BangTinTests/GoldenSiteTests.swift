import Testing

/// Whole small sites and what they become. A new case is a folder in `Golden/`, no code;
/// `UPDATE_GOLDEN=1 swift test` writes what is expected, to be read before it is committed.
@Suite struct GoldenSiteTests {
  @Test(arguments: try GoldenSite.all())
  func theSiteBecomesExactlyTheExpectedFiles(site: GoldenSite) async throws {
    let actual = try await site.actual()
    if Project.updatesGolden {
      try site.replaceExpected(by: actual)
      Issue.record("the expected files were rewritten: read the difference, then run again")
      return
    }
    let expected = try site.expected()
    let missing = Set(expected.keys).subtracting(actual.keys).sorted()
    #expect(missing.isEmpty, "expected and not built")
    let unexpected = Set(actual.keys).subtracting(expected.keys).sorted()
    #expect(unexpected.isEmpty, "built and not expected")
    for (path, bytes) in actual.sorted(by: { $0.key < $1.key }) {
      guard let wanted = expected[path], wanted != bytes else { continue }
      let (actual, expected) = (Lines(bytes), Lines(wanted))
      let line = actual.firstDifference(from: expected)
      Issue.record("\(path):\(line): \(actual[line]) instead of \(expected[line])")
    }
  }
}

/// The lines of a file, to say where two files part.
private struct Lines {
  private let lines: [Substring]

  init(_ bytes: [UInt8]) {
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// 1-based.
  func firstDifference(from other: Lines) -> Int {
    (zip(lines, other.lines).prefix { $0 == $1 }.count) + 1
  }

  subscript(line: Int) -> String { line <= lines.count ? "`\(lines[line - 1])`" : "the end" }
}
