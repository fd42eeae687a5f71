import Markdown
import Testing
import Vietnamese

@testable import BangTin

@Suite struct MemoryTests {
  private static let full = """
    title: Một bài
    date: 2026-03-09T08:30:00+07:00
    updated: 2026-03-10
    tags: [y tế, họp]
    summary: Tóm tắt
    author: Văn phòng
    source: Trạm Y tế
    image: anh.png
    imageAlt: Một ảnh
    imageCaption: Chú thích
    draft: true
    pinned: true
    priority: khẩn
    expires: 2026-04-01
    document: { number: 05/TB-UBND, issued: 2026-03-08, effective: 2026-03-09, issuer: UBND, signer: A, position: B }
    attachments: [a.pdf, { path: b.pdf, label: Bản b }]
    aliases: [/cu/, cu.html]
    slug: mot-bai
    template: le-hoi
    lang: tyz
    menu: true
    extra: { a: 1, b: [x, y], c: { d: false } }
    """

  private func frontMatter() throws -> FrontMatter {
    let path = ContentPath("thong-bao/a.md")
    let text = SourceText(file: "content/thong-bao/a.md", bytes: Array("---\n\(Self.full)\n---\n".utf8))
    let parser = FrontMatterParser(path: path, offset: .vietnam)
    let (matter, diagnostics) = parser.parse(try FrontMatterBlock(of: text))
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    return matter
  }

  /// What a power cut leaves: believed, each sixteen of them would be a piece.
  @Test func zerosBehindThePiecesAreNone() throws {
    let file = Array("form\n".utf8) + SealedPieces.seal(of: [1, 2]) + [1, 2]
    let count = file.withUnsafeBytes { SealedPieces.contents(of: $0, form: "form\n")?.count }
    #expect(count == 1)
    let cut = file + [UInt8](repeating: 0, count: 64)
    #expect(cut.withUnsafeBytes { SealedPieces.contents(of: $0, form: "form\n") } == nil)
  }

  @Test func everyKeyOfTheFrontMatterIsRemembered() throws {
    let matter = try frontMatter()
    for (a, b) in zip(Mirror(reflecting: matter).children, Mirror(reflecting: FrontMatter()).children) {
      #expect("\(a.value)" != "\(b.value)", "\(a.label ?? "") is not set by this test")
    }
    var writer = BinaryWriter()
    matter.write(to: &writer)
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = BinaryReader(bytes)
      return try FrontMatter(from: &reader, of: "content/thong-bao/a.md")
    }
    var again = BinaryWriter()
    read.write(to: &again)
    #expect(again.bytes == writer.bytes)
    for (a, b) in zip(Mirror(reflecting: matter).children, Mirror(reflecting: read).children)
    where a.label != "extra" {
      #expect("\(a.value)" == "\(b.value)", "\(a.label ?? "")")
    }
  }

  @Test func filesAreFoundInWhateverOrderTheyWereAdded() {
    let parser = DocumentParser(settings: Settings())
    let stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4)
    func file(_ path: String, _ title: String) -> BuildMemory.ParsedFile? {
      let (document, diagnostics) = parser.parse(
        ContentPath(path), bytes: Array("---\ntitle: \(title)\n---\n".utf8))
      return document.map { BuildMemory.ParsedFile(stamp: stamp, document: $0, diagnostics: diagnostics) }
    }
    var memory = BuildMemory(key: ContentHash(), listedAt: 5)
    let names = ["c.md", "a.md", "đ.md", "b.md", "a.md"]
    memory.add(contentsOf: names.enumerated().compactMap { file($1, "\($0)") })
    let titles = names.map { memory.file(at: ContentPath($0))?.document.frontMatter.title }
    #expect(memory.files.map(\.document.path.text) == ["a.md", "b.md", "c.md", "đ.md"])
    #expect(titles == ["0", "4", "2", "3", "4"])
    #expect(memory.file(at: ContentPath("aa.md")) == nil && memory.file(at: ContentPath("z.md")) == nil)
  }

  /// A text that is saved twice in one tick of the clock, with a build between, looks the same after both.
  @Test(arguments: [
    (1_500_000_001, 1_500_000_002, true), (1_500_000_002, 1_500_000_002, false),
    (1_500_000_003, 1_500_000_002, false),
    // Disks that keep whole seconds only, and FAT with every other one.
    (2_000_000_000, 3_900_000_000, false), (2_000_000_000, 4_000_000_001, true),
  ])
  func aTextIsUnchangedOnceTheClockHasMovedOnBeforeItWasListed(
    saved: Int, listed: Int, isUnchanged: Bool
  ) throws {
    let stamp = FileStamp(size: 1, modified: saved, changed: saved, inode: 4)
    let file = SourceFile(path: ContentPath("a.md"), origin: .memory([]), stamp: stamp)
    let (document, _) = DocumentParser(settings: Settings()).parse(
      file.path, bytes: Array("---\ntitle: A\n---\n".utf8))
    var memory = BuildMemory(key: ContentHash(), listedAt: listed)
    memory.add(.init(stamp: stamp, document: try #require(document), diagnostics: []))
    #expect((memory.unchanged(file) != nil) == isUnchanged)
  }

  /// 5,000 damaged memories: what is read never traps, and is never taken for whole.
  @Test func damagedBytesAreForgotten() async throws {
    var writer = BinaryWriter()
    try frontMatter().write(to: &writer)
    let whole = writer.bytes
    var random = SeededGenerator(seed: 41)
    for _ in 0..<5_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0...(bytes.count / 2), using: &random))
      bytes.withUnsafeBytes { bytes in
        var reader = BinaryReader(bytes)
        _ = try? FrontMatter(from: &reader, of: "a.md")
        #expect(LastBuild(bytes) == nil)
      }
    }
  }
}
