import Foundation
import Testing

/// `bangtin init` where nobody is asked.
@Suite struct InitCommandTests {
  private static let answers = [
    "--name", "Xã Khe Mẫu", "--owner", "Ủy ban nhân dân xã Khe Mẫu", "--url", "https://khemau.example.vn/",
    "--now",
    SiteOnDisk.now,
  ]
  private static let files = [
    ".gitignore", "README.md", "content/gioi-thieu.md", "content/index.md", "content/lien-he.md",
    "content/site.yaml", "content/thong-bao/2026-11-22-ve-sinh-duong-thon.md", "content/thong-bao/index.md",
    "content/tin-tuc/2026-11-22-trang-thong-tin-cua-xa.md", "content/tin-tuc/index.md",
    "content/van-ban/index.md",
  ]

  @Test(arguments: [[], ["--templates"]])
  func aNewSiteIsBuiltAndCheckedWithoutADiagnostic(more: [String]) throws {
    try withTemporaryFolder { folder in
      let site = SiteOnDisk(folder: folder.appendingPathComponent("xa"))
      let outcome = try Bangtin.run(["init", "xa"] + Self.answers + more, in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      let expected = Self.files
      let actual = try site.tree("").keys.filter { !$0.hasPrefix("templates/") }.sorted()
      #expect(actual == expected)
      let build = try site.build()
      #expect(build.code == 0)
      #expect(build.errors.isEmpty)
      #expect(build.output.contains("0 cảnh báo"))
      let check = try Bangtin.run(["check", "--strict", "--now", SiteOnDisk.now], in: site.folder)
      #expect(check.code == 0)
      #expect(check.errors.isEmpty)
    }
  }

  @Test func copiedTemplatesAreTheThemeThatIsBuiltIn() throws {
    try withTemporaryFolder { folder in
      for (name, more) in [("a", []), ("b", ["--templates"])] {
        _ = try Bangtin.run(["init", name] + Self.answers + more, in: folder)
        _ = try SiteOnDisk(folder: folder.appendingPathComponent(name)).build()
      }
      let site = SiteOnDisk(folder: folder)
      #expect(site.exists("b/templates/assets/site.css"))
      let (builtIn, copied) = (try site.tree("a/public"), try site.tree("b/public"))
      #expect(builtIn.count > 20)
      #expect(builtIn == copied)
    }
  }

  @Test(
    arguments: [
      ("README.md", []), (".gitignore", []), ("content/site.yaml", []), ("content/van-ban/index.md", []),
      ("templates/assets/site.css", ["--templates"]),
    ] as [(String, [String])])
  func aFileInTheWayIsNamedAndNothingIsWritten(file: String, more: [String]) throws {
    try withTemporaryFolder { folder in
      let site = SiteOnDisk(folder: folder)
      try site.write("của tôi", to: file)
      let outcome = try Bangtin.run(["init"] + Self.answers + more, in: folder)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errorLines.dropFirst() == ["  \(file)"])
      let (actual, expected) = (try site.tree(""), [file: Data("của tôi".utf8)])
      #expect(actual == expected)
    }
  }

  @Test func aLinkThatLeadsNowhereIsInTheWayToo() throws {
    try withTemporaryFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.path + "/README.md", withDestinationPath: "khong-co")
      let outcome = try Bangtin.run(["init"] + Self.answers, in: folder)
      #expect(outcome.code == 64)
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(left == ["README.md"])
    }
  }

  @Test func otherFilesStayAsTheyAre() throws {
    try withTemporaryFolder { folder in
      let site = SiteOnDisk(folder: folder)
      try site.write("ảnh", to: "content/thong-bao/anh.png")
      let outcome = try Bangtin.run(["init", "."] + Self.answers, in: folder)
      #expect(outcome.code == 0)
      #expect(try site.text(of: "content/thong-bao/anh.png") == "ảnh")
      #expect(try site.tree("").count == Self.files.count + 1)
    }
  }

  @Test func ofTwoAtOnceOneWinsAndTheOtherLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let both = try (0..<2).map { _ in try Bangtin.begin(["init", "xa"] + Self.answers, in: folder) }
      for process in both { process.waitUntilExit() }
      let codes = both.map(\.terminationStatus).sorted()
      #expect(codes == [0, 64])
      let actual = try SiteOnDisk(folder: folder).tree("xa").keys.sorted()
      #expect(actual == Self.files)
    }
  }

  @Test(arguments: [
    ([], ["`--name`, `--owner`, `--url`"]),
    (["--name", "Xã A", "--url", "https://a.vn"], ["thiếu `--owner`"]),
    (["--name", "", "--owner", "B", "--url", "https://a.vn"], ["--name: chưa viết gì"]),
    (["--name", "Xã\nA", "--owner", "B", "--url", "https://a.vn"], ["--name: có dấu xuống dòng"]),
    (
      ["--name", "A", "--owner", "B\u{1B}[2J", "--url", "https://a.vn"], ["--owner: có ký tự không đọc được"]
    ),
    (["--name", "A", "--owner", "B", "--url", "khemau.vn"], ["--url", "`https://khemau.vn/`"]),
    (["--name", "A", "--owner", "B", "--url", "https://a.vn/?x"], ["--url", "không phải là địa chỉ"]),
    (["--name", "A", "--lang", "en"], ["missing `--owner`, `--url`"]),
  ])
  func withoutATerminalWhatIsMissingOrWrongIsSaid(options: [String], words: [String]) throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(["init", "xa"] + options, in: folder)
      #expect(outcome.code == 64)
      for word in words { #expect(outcome.errors.contains(word)) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test(arguments: [
    "Xã \"Khe\": Mẫu #1", "Xã 'Khe' {Mẫu}", "- Khe Mẫu", "null", "2026", "*Khe",
    "Xã Khe Mẫu".decomposedStringWithCanonicalMapping,
    "  Xã\t Khe   Mẫu ", "100%: @xã `a` & [b] | c > d ! e, f?", "Khe \\n Mẫu", "Xã Khe Mẫu:", "#", "~", "'",
  ])
  func aNameIsShownAsItWasTyped(name: String) throws {
    try withTemporaryFolder { folder in
      let outcome = try Bangtin.run(
        ["init", "--url", "https://a.vn", "--owner=\(name)", "--name=\(name)", "--now", SiteOnDisk.now],
        in: folder)
      #expect(outcome.code == 0)
      let site = SiteOnDisk(folder: folder)
      let build = try site.build()
      #expect(build.errors.isEmpty)
      let feed = try JSONDecoder().decode(Feed.self, from: try site.tree()["feed.json"] ?? Data())
      let expected = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .precomposedStringWithCanonicalMapping
      #expect(Array(feed.title.utf8) == Array(expected.utf8))
    }
  }

  private struct Feed: Decodable {
    let title: String
  }

  @Test func theNextStepsCanBePastedIntoAShell() throws {
    try withTemporaryFolder { folder in
      let name = "xã của 'tôi'\u{301}; touch hong"
      let outcome = try Bangtin.run(["init", name] + Self.answers, in: folder)
      #expect(outcome.code == 0)
      let step = try #require(outcome.output.split(separator: "\n").first { $0.hasPrefix("  cd ") })
      let shell = try Bangtin.shell("\(step) && ls README.md", in: folder)
      #expect(shell.output == "README.md\n")
      #expect(!SiteOnDisk(folder: folder).exists("hong"))
    }
  }

  @Test func theSampleTextsNameNoDayThatPasses() throws {
    try withTemporaryFolder { folder in
      _ = try Bangtin.run(["init"] + Self.answers, in: folder)
      let texts = try SiteOnDisk(folder: folder).tree("content").values.map {
        String(decoding: $0, as: UTF8.self)
      }
      let dated = texts.flatMap { $0.split(separator: "\n") }.filter { $0.contains("2026") }
      #expect(dated == ["ngày: 22/11/2026", "ngày: 22/11/2026"])
    }
  }
}
