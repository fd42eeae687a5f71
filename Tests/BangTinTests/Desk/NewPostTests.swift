import Foundation
import Testing
import Vietnamese

@testable import BangTin

/// What a new post says is what its title was.
@Suite struct NewPostTests {
  /// Pieces that mean something to YAML, to Markdown or to nobody.
  private static let pieces = [
    " ", ":", ": ", "#", " #", " # ", "'", "''", "\"", "\\", "-", "- ", "---", "[", "]", "{", "}", ",", "&",
    "*", "!",
    "|", ">", "%", "@", "`", "?", "? ", "~", "null", "true", "2026-01-01", "1e3", "0x1", "=", "<<", "thôn",
    "Ủy ban",
    "a", "🎉", "\u{A0}", "\u{200B}", "\t", "e\u{302}\u{323}", "…", "“", "”", "/", "$(x)", "<b>", "\u{301}",
  ]

  @Test(arguments: 0..<20)
  func anyTitleComesBackFromItsFrontMatter(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<100 {
      let typed = (0..<Int.random(in: 1...8, using: &random)).compactMap { _ in
        Self.pieces.randomElement(using: &random)
      }.joined()
      guard let title = try? OneLine(typed) else { continue }
      let post = NewPost(title: title, kind: .document, folder: "a", date: nil, now: Self.now)
      for language in Language.allCases {
        let (matter, diagnostics) = try Self.parse(post, in: language)
        #expect(Array(matter.title.utf8) == Array(title.text.utf8))
        #expect(diagnostics.isEmpty, "\(typed)")
      }
    }
  }

  @Test(arguments: PostKind.allCases, Language.allCases)
  func everyKindHasAHeadWithoutADiagnostic(kind: PostKind, language: Language) throws {
    var post = NewPost(
      title: try OneLine("Bài: mới"), kind: kind, folder: "a",
      date: try WrittenDate(parsing: "9/3/2026 7h30"),
      now: Self.now)
    (post.number, post.issued) = (try OneLine("05/TB-UBND"), CivilDate(year: 2026, month: 3, day: 8))
    let (matter, diagnostics) = try Self.parse(post, in: language)
    #expect(diagnostics.isEmpty)
    #expect(matter.date?.rfc3339 == "2026-03-09T07:30:00+07:00")
    #expect(matter.document?.number == (kind == .document ? "05/TB-UBND" : nil))
    #expect(matter.document?.issued?.rfc3339 == (kind == .document ? "2026-03-08T00:00:00+07:00" : nil))
  }

  @Test func theStarterTextsAreThoseOfTheirFolder() throws {
    let folder = try Folder.read(Project.root.appendingPathComponent("Sources/BangTin/Start"))
    let date = Self.now.date
    let builtIn = BuiltInStart.texts(date: date)
    #expect(Set(builtIn.map(\.bytes)) == Set(folder.values))
    #expect(builtIn.count == folder.count)
  }

  @Test func nothingIsLeftToBeFilledInInAStarterText() throws {
    let site = StarterSite(
      name: try OneLine("Xã A"), owner: try OneLine("UBND xã A"), url: "https://a.vn/", date: Self.now.date)
    let unfilled = site.files(includingTemplates: false).filter { $0.bytes.contains(UInt8(ascii: "{")) }
    #expect(unfilled.map(\.path).isEmpty)
  }

  @Test(arguments: [
    ("Xã Khe Mẫu", "xã Khe Mẫu", "https://khemau.example.vn/"),
    ("Khe Mẫu", "Khe Mẫu", "https://khemau.example.vn/"),
    ("phường Đồng Mô", "phường Đồng Mô", "https://dongmo.example.vn/"),
    ("Xã 🎉", "xã 🎉", "https://xa.example.vn/"),
    ("Xãhội", "Xãhội", "https://xahoi.example.vn/"),
  ])
  func aCommunesNameFitsIntoASentenceAndAnAddress(name: String, sentence: String, url: String) {
    let commune = CommuneName(name)
    #expect(commune.inSentence == sentence)
    #expect(commune.placeholderURL == url)
  }

  private static let now = DateTime(secondsSince1970: 1_795_300_000, offset: .vietnam)

  private static func parse(_ post: NewPost, in language: Language) throws -> (FrontMatter, [Diagnostic]) {
    let text = try SourceText.decoding(Array(post.text(in: language).utf8), file: "content/a/b.md").get()
    let parser = FrontMatterParser(path: ContentPath("a/b.md"), offset: .vietnam)
    return parser.parse(try FrontMatterBlock(of: text))
  }
}
