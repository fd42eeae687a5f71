import BangTin
import Foundation
import Synchronization
import Vietnamese

@testable import BangTinServer

/// A small site on disk and its preview.
final class SiteFixture: Sendable {
  let folder: URL
  let site: LiveSite
  private let heard: Heard

  /// What the preview has told, update by update.
  var updates: [LiveSite.Update] { heard.updates.withLock(\.self) }

  private final class Heard: Sendable {
    let updates = Mutex<[LiveSite.Update]>([])
  }

  /// The posts of 2026 are old, those of 2028 still to come.
  static let now = DateTime(secondsSince1970: 1_795_305_600, offset: .vietnam)

  static let post = "content/thong-bao/2026-03-09-mot.md"

  init(_ files: [String: String] = [:], change: @escaping @Sendable (inout BuildOptions) -> Void = { _ in })
    throws
  {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("bangtin-\(UUID().uuidString)")
    let heard = Heard()
    self.heard = heard
    site = LiveSite(
      folder: folder.path,
      options: {
        var options = BuildOptions(now: Self.now)
        change(&options)
        return options
      }, language: nil, tell: { update in heard.updates.withLock { $0.append(update) } })
    let usual = [
      "content/site.yaml": "name: Xã Khe Mẫu\nowner: UBND xã Khe Mẫu\nurl: https://khemau.example.vn/\n",
      "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
      Self.post: "---\ntitle: Bài một\n---\nNội dung một.\n",
      "content/thong-bao/phim.mp4": "0123456789",
    ]
    for (file, text) in usual.merging(files, uniquingKeysWith: { $1 }) { try write(text, to: file) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ text: String, to file: String) throws {
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(file))
  }

  /// What a browser is told now.
  func answer(_ path: String, range: String? = nil) async -> Answer {
    await site.snapshot.answer(to: WebRequest(path: path, host: "localhost", range: range))
  }

  /// What an open page is told.
  func events(shown: String = "", client: String = "127.0.0.1") async throws -> AsyncStream<String> {
    guard case .events(let stream) = await site.events(shown: shown, client: client).body else {
      throw NoStream()
    }
    return stream
  }

  struct NoStream: Error {}

  /// The text of a page.
  func page(_ path: String) async throws -> String { try await answer(path).text() }
}

extension Answer {
  /// The body as text.
  func text() throws -> String {
    switch body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .file(let file, let range):
      String(decoding: try file.bytes(at: range.lowerBound, count: range.count), as: UTF8.self)
    case .events: ""
    }
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
