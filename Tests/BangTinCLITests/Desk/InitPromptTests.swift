#if os(Linux)
  import Foundation
  import Testing

  /// `bangtin init` at a terminal.
  @Suite(.enabled(if: Bangtin.has("setsid"), "needs setsid")) struct InitPromptTests {
    private static let start = ["init", "xa", "--now", SiteOnDisk.now]

    @Test func whatIsMissingIsAskedWithAnOffer() throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(Self.start, in: folder)
        try terminal.answer("Tên xã", "Xã Khe Mẫu\n")
        try terminal.answer("[Ủy ban nhân dân xã Khe Mẫu]", "\n")
        try terminal.answer("[https://khemau.example.vn/]", "https://khac.example.vn\n")
        #expect(try terminal.finish() == 0)
        let settings = try SiteOnDisk(folder: folder).text(of: "xa/content/site.yaml")
        #expect(settings.contains("\nname: Xã Khe Mẫu\n"))
        #expect(settings.contains("\nowner: Ủy ban nhân dân xã Khe Mẫu\n"))
        #expect(settings.contains("\nurl: https://khac.example.vn/\n"))
      }
    }

    @Test func whatIsGivenIsNotAsked() throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(
          Self.start + ["--name", "Xã A", "--url", "https://a.vn"], in: folder)
        try terminal.answer("Cơ quan chủ quản", "UBND xã A\n")
        #expect(try terminal.finish() == 0)
        #expect(!terminal.screen.contains("Tên xã"))
        #expect(!terminal.screen.contains("Địa chỉ của trang"))
      }
    }

    @Test func aWrongAnswerIsAskedForAgain() throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(Self.start, in: folder)
        try terminal.answer("Tên xã", " \n")
        try terminal.wait(for: "chưa viết gì")
        try terminal.answer("Tên xã", "Xã A\n")
        try terminal.answer("Cơ quan chủ quản", "\n")
        try terminal.answer("Địa chỉ", "khemau.vn\n")
        try terminal.wait(for: "`https://khemau.vn/`")
        try terminal.answer("Địa chỉ", "https://khemau.vn/\n")
        #expect(try terminal.finish() == 0)
      }
    }

    @Test func decomposedLettersAreComposed() throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(Self.start, in: folder)
        try terminal.answer("Tên xã", "Xã Khe Mẫu\n".decomposedStringWithCanonicalMapping)
        try terminal.answer("Cơ quan chủ quản", "\n")
        try terminal.answer("Địa chỉ", "\n")
        #expect(try terminal.finish() == 0)
        let settings = try SiteOnDisk(folder: folder).text(of: "xa/content/site.yaml")
        #expect(settings.utf8.firstRange(of: "name: Xã Khe Mẫu\nowner".utf8) == nil)
        #expect(settings.utf8.firstRange(of: "\nname: Xã Khe Mẫu\n".utf8) != nil)
      }
    }

    @Test(arguments: [("\u{3}", 130, "đã dừng theo yêu cầu, chưa ghi gì"), ("\u{4}", 64, "chưa ghi gì")])
    func stoppingAtAQuestionLeavesNothing(key: String, code: Int32, words: String) throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(Self.start, in: folder)
        try terminal.answer("Tên xã", "Xã Khe Mẫu\n")
        try terminal.answer("Cơ quan chủ quản", key)
        try terminal.wait(for: words)
        #expect(try terminal.finish() == code)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      }
    }

    @Test func nothingIsAskedWhenFilesAreInTheWay() throws {
      try withTemporaryFolder { folder in
        try SiteOnDisk(folder: folder).write("x", to: "xa/README.md")
        let terminal = try Terminal.bangtin(Self.start, in: folder)
        #expect(try terminal.finish() == 64)
        #expect(terminal.screen.contains("README.md"))
        #expect(!terminal.screen.contains("Tên xã"))
      }
    }

    @Test func theQuestionsComeInTheLanguageOfTheMessages() throws {
      try withTemporaryFolder { folder in
        let terminal = try Terminal.bangtin(Self.start + ["--lang", "en"], in: folder)
        try terminal.answer("Name", "Xã Khe Mẫu\n")
        try terminal.answer("Governing body", "\n")
        try terminal.answer("address", "\n")
        #expect(try terminal.finish() == 0)
        #expect(terminal.screen.contains("Next:\n  cd xa\n"))
      }
    }
  }
#endif
