import Foundation
import Testing

/// `bangtin build` as its user meets it: exit code, what stands on the two streams, the files.
@Suite struct BuildCommandTests {
  @Test func aBuildOfTheExampleSiteSaysWhatItDidInOneLine() throws {
    try SiteOnDisk.example { site in
      let outcome = try site.build()
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      let pages = try site.tree().keys.count { $0.hasSuffix(".html") }
      #expect(pages > 40)
      let lines = outcome.output.split(separator: "\n")
      let files = try site.tree().count
      try #require(lines.count == 2)
      #expect(lines[0].hasPrefix("Mới (\(files)): "))
      #expect(lines[0].hasSuffix(", …"))
      #expect(lines[1].contains(" 0 cảnh báo, "))
      #expect(lines[1].contains(" giây. Mở \(site.path)/public/index.html"))
      #expect(lines[1].contains(" \(files) tệp thay đổi"))
    }
  }

  @Test func withoutOptionsTheFolderWhereOneStandsIsBuilt() throws {
    try SiteOnDisk.small { site in
      let outcome = try Bangtin.run(["build"], in: site.folder)
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("Mở public/index.html"))
      #expect(site.exists("public/thong-bao/2026-03-09-mot.html"))
    }
  }

  @Test func errorsExitWith1AndWriteNothing() throws {
    try SiteOnDisk.small { site in
      _ = try site.build()
      let before = try site.tree()
      try site.write("---\ntitle: Bài một, đã sửa\n---\nĐã sửa.\n", to: "content/thong-bao/2026-03-09-mot.md")
      try site.write("---\ntitel: Sai\n---\n[a](khong-co.md)\n", to: "content/thong-bao/2026-03-11-ba.md")
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("--> \(site.path)/content/thong-bao/2026-03-11-ba.md:2:1\n"))
      let last = outcome.errorLines.last ?? ""
      #expect(last.hasPrefix("Trang có 2 lỗi, 0 cảnh báo. Chưa ghi gì vào \(site.path)/public"))
      let after = try site.tree()
      #expect(before == after)
    }
  }

  @Test func placesAreNamedFromWhereOneStands() throws {
    try SiteOnDisk.small(["content/a.md": "---\ntitle: A\nnhap: co le\n---\n"]) { site in
      let outcome = try Bangtin.run(["build"], in: site.folder)
      #expect(outcome.errors.contains("--> content/a.md:3:7\n"))
    }
  }

  @Test func quietSaysNothingOfSuccess() throws {
    try SiteOnDisk.small { site in
      let actual = try site.build(["--quiet"])
      let expected = Bangtin.Outcome(code: 0, output: "", errors: "")
      #expect(actual == expected)
      #expect(site.exists("public/index.html"))
    }
  }

  @Test func quietStillShowsErrors() throws {
    try SiteOnDisk.small(["content/a.md": "x"]) { site in
      let outcome = try site.build(["--quiet"])
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("content/a.md:1"))
    }
  }

  @Test func warningsStandOnStandardErrorAndDoNotStopTheBuild() throws {
    try SiteOnDisk.small(["content/a.md": "---\ntitle: A\n---\n<b>x</b>\n"]) { site in
      let outcome = try site.build(["--lang", "en"])
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("warning: "))
      #expect(outcome.output.contains(", 1 warning, ") || outcome.output.contains(", 2 warnings, "))
    }
  }

  @Test func theLastLineNamesWhenTheSiteNextChangesByItself() throws {
    let scheduled = [
      "content/2026-12-24-hen.md": "---\ntitle: Hẹn\ndate: 24/12/2026 08:30\n---\n",
      "content/2026-11-01-het.md": "---\ntitle: Hết hạn sau\nexpires: 25/12/2026\n---\n",
    ]
    try SiteOnDisk.small(scheduled) { site in
      let vietnamese = try site.build().output
      #expect(vietnamese.contains("1 bài hẹn giờ; trang tự đổi vào 08:30 24/12/2026"))
      let english = try site.build(["--lang", "en"]).output
      #expect(english.contains("1 scheduled; the site next changes by itself at 08:30 24 December 2026"))
      #expect(!site.exists("public/2026-12-24-hen.html"))
      _ = try site.build(["--future"])
      #expect(site.exists("public/2026-12-24-hen.html"))
    }
  }

  @Test func aDayOfExpiryEndsInTheFirstMinuteOfTheNextOne() throws {
    let expiring = ["content/2026-11-01-het.md": "---\ntitle: Hết hạn sau\nexpires: 31/12/2026\n---\n"]
    try SiteOnDisk.small(expiring) { site in
      let named = try site.build().output
      #expect(named.contains("trang tự đổi vào 00:00 01/01/2027, hãy dựng lại lúc đó"))
      let tooEarly = try site.build(["--now", "2026-12-31T23:59:00+07:00"]).output
      #expect(tooEarly.contains("trang tự đổi vào 00:00 01/01/2027"))
      let inTime = try site.build(["--now", "2027-01-01T00:00:00+07:00"]).output
      #expect(!inTime.contains("trang tự đổi"))
    }
  }

  @Test func noEscapeCodesGoWhereThereIsNoTerminal() throws {
    try SiteOnDisk.small(["content/a.md": "---\ntitel: A\n---\n"]) { site in
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }

  @Test func escapeCodesOfTheAuthorAreNotEchoed() throws {
    try SiteOnDisk.small(["content/a.md": "---\n\"\\e[31mđỏ\": A\n---\n"]) { site in
      let outcome = try site.build()
      #expect(outcome.code == 1)
      #expect(!outcome.errors.contains("\u{1B}"))
    }
  }
}
