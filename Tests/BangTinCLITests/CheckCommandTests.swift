import Foundation
import Testing

/// `bangtin check`: the command as people and programs meet it.
@Suite struct CheckCommandTests {
  private static let misspelt = "---\ntitle: Họp\n---\nBà con thực hieenjc ác nhiệm vụ.\n"
  private static let spaced = "---\ntitle: Họp\n---\nMời bà con ,đến họp.\n"
  private static let file = "content/thong-bao/2026-03-11-ba.md"

  @Test func theExampleSiteIsCleanUnderStrict() throws {
    try SiteOnDisk.example { site in
      let outcome = try site.check(["--strict"])
      #expect(outcome.errors.isEmpty)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasSuffix("không thấy gì phải sửa.\n"))
      #expect(!site.exists("public"))
      #expect(!site.exists(".bangtin"))
    }
  }

  @Test func anErrorExitsWith1AndSuggestsWhatWasMeant() throws {
    try SiteOnDisk.small([Self.file: Self.misspelt]) { site in
      let outcome = try site.check()
      #expect(outcome.code == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("\(Self.file):4:13"))
      #expect(outcome.errors.contains("có phải là “hiện các”?"))
      #expect(outcome.errorLines.last == "Đã xem 4 bài: 1 lỗi, 0 cảnh báo, 0 lưu ý.")
    }
  }

  @Test func aWarningFailsOnlyUnderStrict() throws {
    try SiteOnDisk.small([Self.file: Self.spaced]) { site in
      let lenient = try site.check()
      let strict = try site.check(["--strict"])
      #expect(lenient.code == 0)
      #expect(strict.code == 1)
    }
  }

  @Test func aNoteHasAWordOfItsOwnAndNeverFails() throws {
    let note = "---\ntitle: Họp\n---\nĐoàn của tổ chức Rabinsin đến thăm.\n"
    try SiteOnDisk.small([Self.file: note]) { site in
      let outcome = try site.check(["--strict"])
      #expect(outcome.code == 0)
      #expect(outcome.errors.hasPrefix("lưu ý: "))
    }
  }

  @Test func filesLimitWhatIsTold() throws {
    try SiteOnDisk.small([Self.file: Self.misspelt, "content/a.md": "---\ntgas: x\n---\n"]) { site in
      let one = try site.check([site.path + "/" + Self.file])
      #expect(!one.errors.contains("tgas"))
      #expect(one.errors.contains("hieenjc"))
      let clean = try site.check([site.path + "/content/thong-bao/2026-03-09-mot.md"])
      #expect(clean.code == 0)
      let folder = try site.check([site.path + "/content/thong-bao"])
      #expect(folder.code == 1)
      #expect(!folder.errors.contains("tgas"))
    }
  }

  @Test(arguments: [
    ["khong-co.md"], ["/etc/passwd"], ["--json", "--sarif"], ["--yes"], ["--now", "31/02/2026"],
  ])
  func wrongUsageExitsWith64(arguments: [String]) throws {
    try SiteOnDisk.small { site in
      let outcome = try site.check(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func theJSONIsThatOfABuild() throws {
    try SiteOnDisk.small([Self.file: Self.spaced]) { site in
      let checked = try Self.object(site.check(["--json"]).output)
      let built = try Self.object(site.build(["--json"]).output)
      #expect(
        Set(checked.keys).union(["nextChange", "failure"])
          == Set(built.keys).union(["nextChange", "failure"]))
      #expect(checked["warnings"] as? Int == (checked["diagnostics"] as? [Any])?.count)
      #expect(checked["ok"] as? Bool == true)
    }
  }

  @Test func theSARIFNamesRulesPlacesAndHelp() throws {
    let emoji = "---\ntitle: Họp\n---\n👨‍👩‍👧 thực hieenjc ác nhiệm vụ.\n"
    try SiteOnDisk.small(["content/thong-bao/2026-03-11-Họp thôn.md": emoji]) { site in
      let outcome = try site.check(["--sarif"])
      #expect(outcome.code == 1)
      #expect(outcome.errors.isEmpty)
      let log = try Self.object(outcome.output)
      #expect(log["version"] as? String == "2.1.0")
      let run = try #require((log["runs"] as? [[String: Any]])?.first)
      let result = try #require((run["results"] as? [[String: Any]])?.first)
      let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
      let rules = try #require(driver["rules"] as? [[String: Any]])
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(((rules[index]["help"] as? [String: Any])?["text"] as? String)?.isEmpty == false)
      #expect(result["level"] as? String == "error")
      let location = try #require(
        (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
      let artifact = location["artifactLocation"] as? [String: Any]
      #expect(artifact?["uri"] as? String == "content/thong-bao/2026-03-11-H%E1%BB%8Dp%20th%C3%B4n.md")
      let region = location["region"] as? [String: Int]
      // The family is five code points.
      #expect(region == ["startLine": 4, "startColumn": 12, "endColumn": 22])
    }
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

/// `bangtin check --fix`
@Suite struct CheckFixTests {
  private static let written = "---\ntitle: Họp\n---\nMời bà con ,đến họp. Bà con thực hieenjc ác việc.\n"
  private static let mended = "---\ntitle: Họp\n---\nMời bà con, đến họp. Bà con thực hieenjc ác việc.\n"
  private static let file = "content/thong-bao/2026-03-11-ba.md"

  @Test func withoutATerminalItOnlyShows() throws {
    try SiteOnDisk.small([Self.file: Self.written]) { site in
      let outcome = try site.check(["--fix"])
      #expect(outcome.output.contains("-Mời bà con ,đến họp."))
      #expect(outcome.output.contains("+Mời bà con, đến họp."))
      #expect(outcome.output.contains("@@ -1,4 +1,4 @@"))
      #expect(outcome.errors.contains("--yes"))
      #expect(try site.text(of: Self.file) == Self.written)
    }
  }

  @Test func yesWritesWhatIsCertainAndLeavesTheRest() throws {
    try SiteOnDisk.small([Self.file: Self.written]) { site in
      let path = site.folder.appendingPathComponent(Self.file).path
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let outcome = try site.check(["--fix", "--yes"])
      #expect(outcome.code == 1)
      #expect(try site.text(of: Self.file) == Self.mended)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
      let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/content/thong-bao")
      #expect(names.allSatisfy { !$0.hasPrefix(".") })
      let again = try site.check(["--fix", "--yes"])
      #expect(again.output.isEmpty)
      #expect(try site.text(of: Self.file) == Self.mended)
    }
  }

  @Test func onlyTheFilesThatAreNamedAreMended() throws {
    let other = "content/thong-bao/2026-03-12-bon.md"
    try SiteOnDisk.small([Self.file: Self.written, other: Self.written]) { site in
      _ = try site.check(["--fix", "--yes", site.path + "/" + Self.file])
      #expect(try site.text(of: Self.file) == Self.mended)
      #expect(try site.text(of: other) == Self.written)
    }
  }

  @Test func aFolderThatCannotBeWrittenToIsAFailureOfTheMachine() throws {
    try SiteOnDisk.small([Self.file: Self.written]) { site in
      let line = "ulimit -f 0; \"$BANGTIN\" check --fix --yes >/dev/null"
      let outcome = try Bangtin.shell(line, in: site.folder)
      #expect(outcome.code == 2)
      #expect(try site.text(of: Self.file) == Self.written)
      let names = try FileManager.default.contentsOfDirectory(atPath: site.folder.path + "/content/thong-bao")
      #expect(names.allSatisfy { !$0.hasPrefix(".") })
    }
  }
}
