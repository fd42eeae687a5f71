import Foundation
import Testing

/// What makes a terminal pleasant: the manual, completions, help.
@Suite struct ComfortTests {
  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/man/bangtin.1")

  @Test func theManualIsWhatTheCommandSaysOfItself() throws {
    let expected = try ManualPage(json: Bangtin.run(["--experimental-dump-help"]).output).text
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(expected.utf8).write(to: Self.page)
      Issue.record("docs/man/bangtin.1 was rewritten: read the difference, then run again")
      return
    }
    let actual = try String(contentsOf: Self.page, encoding: .utf8)
    let isEqual = actual == expected
    #expect(isEqual, "run it with UPDATE_GOLDEN=1")
  }

  @Test(.enabled(if: Bangtin.has("man"), "needs man"))
  func theManualCanBeRead() throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.shell("LC_ALL=C.UTF-8 man --warnings -l '\(Self.page.path)'", in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.contains("--kind"))
      #expect(outcome.output.contains("Tạo trang mới"))
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func eachShellTakesItsCompletions(shell: String) throws {
    try withTemporaryFolder { folder in
      let line = "\"$BANGTIN\" --generate-completion-script \(shell) >complete"
      #expect(try Bangtin.shell(line, in: folder).code == 0)
      #expect(try SiteOnDisk(folder: folder).text(of: "complete").contains("templates"))
      guard Bangtin.has(shell) else { return }
      let outcome = try Bangtin.shell("\(shell) -n complete", in: folder)
      #expect(outcome == Bangtin.Outcome(code: 0, output: "", errors: ""))
    }
  }

  @Test(
    .enabled(if: Bangtin.has("bash"), "needs bash"),
    arguments: [
      ("bangtin in", "init"), ("bangtin new --ki", "--kind"), ("bangtin new --kind doc", "document"),
    ])
  func bashCompletesCommandsOptionsAndValues(typed: String, expected: String) throws {
    let words = typed.split(separator: " ").map { "'\($0)'" }
    let line = """
      "$BANGTIN" --generate-completion-script bash >complete; bash -c '
      . ./complete; COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
      COMP_LINE="\(typed)"; COMP_POINT=${#COMP_LINE}
      _bangtin bangtin "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; echo ${COMPREPLY[@]}'
      """
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.shell(line.replacing("'bangtin'", with: "bangtin"), in: folder)
      #expect(outcome.output == expected + "\n")
    }
  }
}
