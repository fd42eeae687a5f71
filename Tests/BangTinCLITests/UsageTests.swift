import Foundation
import Testing

/// Exit codes 64 and 2, the words of the command itself, and their language.
@Suite struct UsageTests {
  @Test(arguments: [
    (["biuld"], "`build`"), (["biuld", "--lang", "en"], "did you mean `build`?"),
    (["build", "--ouput", "x"], "lỗi: không có tùy chọn `--ouput`; có phải bạn muốn viết `--output`?"),
    (["build", "--ouput", "x", "--lang", "en"], "there is no option `--ouput`; did you mean `--output`?"),
    (["new", "--zzz"], "không có tùy chọn `--zzz`\nxem: bangtin new --help"),
    (["build", "--lang", "fr"], "--lang: viết `vi` hoặc `en`"),
    (["init", "--name"], "thiếu giá trị của `--name <name>`"),
    (["build", "--quiet=3"], "`--quiet` không nhận giá trị"),
    (["init", "--now", "hôm qua"], "--now: `hôm qua` không phải là ngày giờ"),
    (["build", "--now", "31/02/2026"], "31/02/2026"), (["build", "--base-url", "khemau"], "khemau"),
    (["build", "thua"], "thừa chữ `thua`"),
    (
      ["new", "Lịch", "tiêm", "chủng"],
      "thừa các chữ `tiêm`, `chủng`; đặt cả tiêu đề trong dấu nháy: `bangtin new \"Lịch tiêm chủng\"`"
    ),
    (
      ["new", "--section", "tin-tuc", "Tin", "vui", "--lang", "en"],
      "`vui` is too much; put the whole title in quotes: `bangtin new --section tin-tuc \"Tin vui\" --lang en`"
    ),
    (["new", "Giá", "$5", "một", "suất"], "`bangtin new 'Giá $5 một suất'`"),
    (["build", "a", "b"], "lỗi: thừa các chữ `a`, `b`\nxem:"),
    (["serve", "--port", "abc"], "lỗi: --port: `abc` không phải là số từ 0 đến 65535"),
    (["serve", "--port", "99999"], "`99999`"),
    (["build", "--jobs", "0"], "--jobs: `0` không phải là số từ 1 đến 1024"),
  ])
  func wrongUsageExitsWith64AndSaysWhatIsRight(arguments: [String], words: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(arguments, in: folder)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(words))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func theVersionNamesTheLibraryThatReadsMarkdown() throws {
    let outcome = try Bangtin.run(["--version"])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    let words = outcome.output.split { " ()\n".contains($0) }
    #expect(words.count == 4)
    #expect(words.first == "bangtin")
    #expect(words.dropFirst(2).first == "libcmark")
  }

  @Test(arguments: [
    ["--help"], ["build", "--help"], ["help", "build"], ["help", "new"], ["init", "--help"],
  ])
  func helpIsAResult(arguments: [String]) throws {
    let outcome = try Bangtin.run(arguments)
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(arguments.first { !$0.contains("help") } ?? "build"))
    #expect(outcome.output.contains("Ví dụ / Example: bangtin "))
  }

  @Test func aFileInPlaceOfTheOutputFolderIsAFailureOfTheMachine() throws {
    try SiteOnDisk.small(["tep": "x"]) { site in
      let outcome = try site.build(["--output", "\(site.path)/tep"])
      #expect(outcome.code == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.errors.contains("\(site.path)/tep"))
      #expect(try site.text(of: "tep") == "x")
    }
  }

  #if os(Linux)
    @Test func anOutputFolderThatCannotBeMadeIsAFailureOfTheMachine() throws {
      try SiteOnDisk.small { site in
        let outcome = try site.build(["--output", "/proc/bangtin/public", "--lang", "en"])
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("machine error: cannot write `/proc/bangtin"))
      }
    }

    @Test(arguments: [[], ["--json"]])
    func standardOutputThatIsFullIsAFailureOfTheMachine(more: [String]) throws {
      try SiteOnDisk.small { site in
        let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
        let outcome = try Bangtin.run(["build", "--source", site.path] + more, output: full)
        #expect(outcome.code == 2)
        #expect(
          outcome.errors == "không in được kết quả / cannot print the result: No space left on device\n")
      }
    }
  #endif

  /// `--lang`, then `BANGTIN_LANG`, then the site's language, then `LANG`.
  @Test(
    arguments: [
      ([], [:], "vi", "Xong"), ([], [:], "en", "Done"), ([], ["LANG": "en_US.UTF-8"], "vi", "Xong"),
      ([], ["BANGTIN_LANG": "en"], "vi", "Done"), (["--lang", "vi"], ["BANGTIN_LANG": "en"], "en", "Xong"),
      ([], ["BANGTIN_LANG": "fr"], "en", "Done"),
    ] as [([String], [String: String], String, String)])
  func theLanguageOfMessages(
    options: [String], environment: [String: String], site language: String, word: String
  ) throws {
    let settings = "name: A\nowner: B\nurl: https://a.example.vn/\nlanguage: \(language)\n"
    try SiteOnDisk.small(["content/site.yaml": settings]) { site in
      let outcome = try site.build(options, environment: environment)
      #expect(outcome.output.split(separator: "\n").last?.hasPrefix(word) == true)
    }
  }

  @Test(arguments: [("en_US.UTF-8", "error: "), ("vi_VN.UTF-8", "lỗi: "), ("C", "lỗi: ")])
  func withoutASiteTheSystemsLanguageCounts(locale: String, word: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(["build"], in: folder, environment: ["LANG": locale])
      #expect(outcome.code == 1)
      #expect(outcome.errors.hasPrefix(word))
      #expect(outcome.errors.contains("content/site.yaml"))
    }
  }
}
