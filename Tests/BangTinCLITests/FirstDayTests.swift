#if os(Linux)
  import Foundation
  import Testing

  /// The officer's first day, done again as `docs/ngay-dau-tien.md` tells it.
  @Suite(.enabled(if: Bangtin.has("setsid"), "needs setsid")) struct FirstDayTests {
    private static let now = "2026-11-23T08:00:00+07:00"

    @Test func everyCommandOfTheFirstDayShowsWhatTheDocumentShows() throws {
      var written = Rewriting(of: try String(contentsOf: Self.document, encoding: .utf8))
      let steps = Transcript(written.text).steps
      #expect(steps.count > 10)
      try withTemporaryFolder { folder in
        let command = try Self.command(in: folder)
        var place = folder.appendingPathComponent("nha")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
        for step in steps {
          switch step {
          case .command(let line, _) where line.hasPrefix("cd "):
            place = place.appendingPathComponent(String(line.dropFirst(3)))
          case .command(let line, let screen):
            let shown = try Self.screen(of: line, answering: screen, in: place, path: command)
            let (actual, expected) = (Self.timeless(shown), Self.timeless(screen))
            #expect(actual == expected, "\(line)")
            written.replace(Self.block(line, screen), with: Self.block(line, shown))
          case .file(let path, let text):
            // What is written over must be there: `bangtin new` has made it.
            #expect(FileManager.default.fileExists(atPath: place.appendingPathComponent(path).path))
            try SiteOnDisk(folder: place).write(text, to: path)
          }
        }
      }
      if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
        try Data(written.text.utf8).write(to: Self.document)
        Issue.record("docs/ngay-dau-tien.md was rewritten: read the difference, then run again")
      }
    }

    /// What a line of the shell shows; a question is answered as `screen` does.
    private static func screen(
      of line: String, answering screen: [String], in folder: URL, path: String
    ) throws -> [String] {
      let terminal = try Terminal("/bin/sh", ["-c", line], in: folder, environment: ["PATH": path])
      while try terminal.read() {
        let shown = terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
        guard let question = shown.last, question.hasSuffix(": "), shown.count <= screen.count else {
          continue
        }
        terminal.type(screen[shown.count - 1].dropFirst(question.count) + "\n")
      }
      _ = try terminal.finish()
      var lines = terminal.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }

    private static func block(_ line: String, _ screen: [String]) -> String {
      (["$ " + line] + screen).joined(separator: "\n") + "\n"
    }

    /// Without what differs from machine to machine: how long it took. Blanks at the end do not count.
    private static func timeless(_ lines: [String]) -> [String] {
      lines.map { line in
        let line = line.replacing(/\d+,\d\d giây/, with: "… giây")
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
    }

    /// A folder for `PATH` in which `bangtin` is the command, at the moment of the document.
    private static func command(in folder: URL) throws -> String {
      let bin = folder.appendingPathComponent("bin")
      try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: false)
      let script = """
        #!/bin/sh
        command=$1; shift
        exec '\(try Bangtin.executable().path)' "$command" --now \(now) "$@"
        """
      let file = bin.appendingPathComponent("bangtin")
      try Data(script.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
      return bin.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    }

    private static let document = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/ngay-dau-tien.md")
  }

  /// A text of which parts are replaced, from its beginning to its end.
  private struct Rewriting {
    private(set) var text: String
    private var done = ""

    init(of text: String) { self.text = text }

    mutating func replace(_ old: String, with new: String) {
      guard let place = text.dropFirst(done.count).firstRange(of: old) else { return }
      done = text[..<place.lowerBound] + new
      text = done + text[place.upperBound...]
    }
  }
#endif
