import Foundation
import Testing

/// `bangtin new --open`
@Suite struct EditorTests {
  private static let path = "content/thong-bao/2026-11-22-a.md"

  private func open(_ environment: [String: String], in site: SiteOnDisk) throws -> Bangtin.Outcome {
    try Bangtin.run(
      ["new", "a", "--open", "--now", SiteOnDisk.now], in: site.folder, environment: environment)
  }

  @Test(arguments: [
    (["VISUAL": "printf [%s]", "EDITOR": "false"], "[\(path)]"), (["EDITOR": "printf (%s)"], "(\(path))"),
    (["VISUAL": "", "EDITOR": "printf  %s"], "serve\n\(path)"),
  ])
  func theEditorOfTheEnvironmentGetsThePath(environment: [String: String], words: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try open(environment, in: site)
      #expect(outcome.code == 0)
      #expect(outcome.output.hasSuffix(words))
    }
  }

  @Test func noShellReadsThePathOrTheEditor() throws {
    try SiteOnDisk.small(["content/a;touch hong $(touch hong)/index.md": "---\ntitle: A\n---\n"]) { site in
      let outcome = try Bangtin.run(
        ["new", "a", "--section", "A", "--open", "--now", SiteOnDisk.now], in: site.folder,
        environment: ["EDITOR": "printf %s%s ;touch$IFS"])
      #expect(outcome.output.hasSuffix(";touch$IFScontent/a;touch hong $(touch hong)/2026-11-22-a.md"))
      #expect(!site.exists("hong"))
    }
  }

  @Test(arguments: [
    ([:], "đặt biến `EDITOR`"), (["EDITOR": "khong-co-dau"], "không mở được bằng `khong-co-dau`"),
  ])
  func withoutAnEditorThePostIsThereAllTheSame(environment: [String: String], words: String) throws {
    try SiteOnDisk.small { site in
      let outcome = try open(environment, in: site)
      #expect(outcome.code == 0)
      #expect(outcome.errors.contains(words))
      #expect(site.exists(Self.path))
    }
  }
}
