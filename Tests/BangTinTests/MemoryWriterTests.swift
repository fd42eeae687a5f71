import Foundation
import Markdown
import Testing

@testable import BangTin

@Suite struct MemoryWriterTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/bangtin-\(UUID().uuidString)"
  private var path: String { folder + "/.bangtin/memory" }

  /// Texts of many lengths, some longer than a piece.
  private func memory(keptBy writer: MemoryWriter?) async -> BuildMemory {
    let parser = DocumentParser(settings: Settings())
    let stamp = FileStamp(size: 1, modified: 2, changed: 3, inode: 4)
    let texts = [60_000, 0, 1, 40, 333, 2_000].map { count in
      let text = "---\ntitle: Bài\n---\n\n" + String(repeating: "Họp thôn.\n\n", count: count)
      return parser.parse(ContentPath("a.md"), bytes: Array(text.utf8)).0
    }
    let parsed = await Array(0..<600).concurrentMap { number in
      texts[number < 3 ? 0 : number % 5 + 1].map { text in
        let document = Document(
          path: ContentPath("\(number).md"), fingerprint: text.fingerprint, frontMatter: text.frontMatter,
          body: writer?.keep(text.body) ?? text.body, excerpt: "\(number)")
        return BuildMemory.ParsedFile(stamp: stamp, document: document, diagnostics: [])
      }
    }
    var memory = BuildMemory(key: ContentHash(), listedAt: 5)
    memory.add(contentsOf: parsed.compactMap(\.self))
    #expect(memory.files.count == 600)
    return memory
  }

  private func html(_ memory: BuildMemory) -> [[UInt8]] {
    memory.files.map { file in
      var html: [UInt8] = []
      file.document.body.html(into: &html) { _ in nil }
      return html
    }
  }

  @Test func textsStayWhatTheyAreWhileTheyGoToTheFileAndWhenTheyComeBack() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let expected = html(await memory(keptBy: nil))
    let writer = MemoryWriter(path: path, room: 1 << 30)
    let kept = await memory(keptBy: writer)
    #expect(kept.files.allSatisfy { $0.document.body.place != nil })
    #expect(html(kept) == expected)
    writer.finish(kept)
    let read = try #require(await MemoryFile(site: folder).read())
    #expect(html(kept) == expected && html(read) == expected)
    #expect(read.files.map(\.document.excerpt) == kept.files.map(\.document.excerpt))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/.bangtin") == ["memory"])
  }

  /// As after an edit, when most texts come from the old file.
  @Test func textsOfAnotherFileAreCopied() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let memory = await memory(keptBy: nil)
    MemoryWriter(path: path, room: 1 << 30).finish(memory)
    let read = try #require(await MemoryFile(site: folder).read())
    MemoryWriter(path: path, room: 1 << 30).finish(read)
    let again = try #require(await MemoryFile(site: folder).read())
    #expect(html(again) == html(memory))
  }

  @Test(arguments: [0, 5 << 20]) func whereThereIsNoRoomNothingIsWritten(room: Int) async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = MemoryWriter(path: path, room: room)
    let kept = await memory(keptBy: writer)
    writer.finish(kept)
    #expect(html(kept) == html(await memory(keptBy: nil)))
    #expect(await MemoryFile(site: folder).read() == nil)
    let left = try? FileManager.default.contentsOfDirectory(atPath: folder + "/.bangtin")
    #expect(left ?? [] == [])
    #if os(Linux)
      // A removed file that is still looked into keeps its room on the disk.
      #expect(!(try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)).contains(path))
    #endif
  }

  @Test func untilItIsWholeTheFileHasNoName() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder + "/.bangtin")
    }
    let output = try MemoryOutput(replacing: path)
    // Some disks know no files without names.
    #expect(try names() == (output.isNamed ? ["memory.new"] : []))
    try output.finish()
    #expect(try names() == ["memory"])
    try MemoryOutput(replacing: path).finish()
    #expect(try names() == ["memory"])
  }

  @Test func whatAKilledBuildHasLeftIsTakenAway() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder + "/.bangtin", withIntermediateDirectories: true)
    try Data([1]).write(to: URL(fileURLWithPath: path + ".new"))
    _ = MemoryFile(site: folder).writer(for: SiteSource(content: []))
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
  }

  @Test func aDiskThatTakesNothingLosesNothing() async throws {
    try Data().write(to: URL(fileURLWithPath: folder))
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let writer = MemoryWriter(path: path, room: 1 << 30)
    let kept = await memory(keptBy: writer)
    writer.finish(kept)
    #expect(html(kept) == html(await memory(keptBy: nil)))
  }

  @Test func aDamagedTextIsForgotten() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    MemoryWriter(path: path, room: 1 << 30).finish(await memory(keptBy: nil))
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for offset in [100, 2 * TextPiece.unit + 40, 3 * TextPiece.unit - 1] {
      bytes[offset] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(await MemoryFile(site: folder).read() == nil, "\(offset)")
      bytes[offset] ^= 1
    }
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect(await MemoryFile(site: folder).read() != nil)
  }
}
