import Foundation
import Testing

@testable import BangTin

/// A file that changes its name in upper and lower case only. On a disk that ignores case both names are one file, as
/// they are here by a link.
@Suite struct LetterCaseTests {
  private let old = PagePath("Don-xin.pdf")
  private let new = PagePath("don-xin.pdf")

  @Test(arguments: ["cũ", "mới"])
  func itGoesBeforeItComesUnderItsNewName(text: String) async throws {
    let plan = try await plan(for: text, known: [Manifest.Entry(path: old, version: Self.version("cũ"))])
    #expect(plan.refusals.isEmpty && plan.kept.isEmpty)
    #expect(plan.obstacles == [old] && plan.removed == [old])
    #expect(plan.writes.contains { $0.path == new })
  }

  @Test func whatAKilledBuildHasPutInPlaceIsNotRemovedUnderItsOldName() async throws {
    let versions = [(old, Self.version("cũ")), (old, Self.version("mới")), (new, Self.version("cũ"))]
    let plan = try await plan(for: "cũ", known: versions.map { Manifest.Entry(path: $0, version: $1) })
    #expect(plan.obstacles.isEmpty && plan.removed.isEmpty)
  }

  private static func version(_ text: String) -> Fingerprint { Fingerprint(Array(text.utf8)) }

  /// The plan for a site that holds `text` under the new name, where the old one stands, with `cũ` in it.
  private func plan(for text: String, known: [Manifest.Entry]) async throws -> PublishPlan {
    let path = NSTemporaryDirectory() + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = OutputFolder(path: path, name: "public")
    try Data("cũ".utf8).write(to: URL(fileURLWithPath: folder.path(of: old)))
    // Fails where the disk does ignore case, and needs no link.
    try? FileManager.default.linkItem(atPath: folder.path(of: old), toPath: folder.path(of: new))
    return try await PublishPlan(
      TestSite(["content/don-xin.pdf": text]).build().files, folder: folder,
      standing: StandingFiles(Manifest(known)), now: TestSite.now, takesOver: false)
  }
}
