import Foundation

extension BrokenSite {
  /// What a folder in git cannot hold well: bytes that are no text, sizes, links, pipes, edited pages.
  func addOddities(to folder: URL) async throws {
    let posts = folder.appending(path: "content/thong-bao")
    switch name {
    case "odd-files": try addOddFiles(to: posts, templates: folder.appending(path: "templates"))
    case "too-large": try addLargeFiles(to: posts)
    case "edited-page": try await editPages(in: folder)
    case "foreign-file": try await putFilesInTheWay(in: folder)
    case "sudden-shrink": try await loseTexts(in: folder)
    default: break
    }
  }

  private func addOddFiles(to posts: URL, templates: URL) throws {
    let text = "---\ntitle: Họp thôn\ndate: 2026-03-09\n---\nKính mời bà con.\n"
    func write(_ bytes: Data?, _ name: String) throws { try bytes?.write(to: posts.appending(path: name)) }
    try write(text.data(using: .utf16), "utf16.md")
    try write(text.data(using: .utf16LittleEndian), "utf16-khong-bom.md")
    try write(Data(text.utf8) + [0] + Data("cuối\n".utf8), "byte-nul.md")
    try write(Data("---\ntitle: H".utf8) + [0xF2, 0x70] + Data("\n---\n".utf8), "windows-1258.md")
    try FileManager.default.createSymbolicLink(
      at: posts.appending(path: "lien-ket.md"), withDestinationURL: posts.appending(path: "hop.md"))
    try FileManager.default.createSymbolicLink(
      at: posts.appending(path: "vong"), withDestinationURL: posts)
    guard mkfifo(posts.appending(path: "ong-dan.md").path(), 0o600) == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try Data([0x3C, 0x70, 0x3E, 0xFF]).write(to: templates.appending(path: "post.html"))
  }

  private func addLargeFiles(to posts: URL) throws {
    func write(_ text: String, _ name: String) throws {
      try Data(text.utf8).write(to: posts.appending(path: name))
    }
    let head = "---\ntitle: Họp thôn\ndate: 2026-03-09\n"
    try write(head + "---\n" + String(repeating: "Kính mời bà con. ", count: 320_000), "tren-5-mb.md")
    try write(
      head + String(repeating: "# ghi chú dài dòng\n", count: 4000) + "---\n", "phan-dau-tren-64-kb.md")
    try write(head + "---\n" + String(repeating: "a\n", count: 250_001), "nhieu-dong.md")
    try write(head + "---\n" + String(repeating: "**a** ", count: 130_000), "nhieu-dinh-dang.md")
    let row = String(repeating: "|a", count: 500) + "|\n"
    let table = row + String(repeating: "|-", count: 500) + "|\n" + String(repeating: row, count: 400)
    try write(head + "---\n" + table, "nhieu-o.md")
    for (name, open, close) in [("vuong", "[", "]"), ("nhon", "{a: ", "}"), ("gach", "- ", "")] {
      let nested = String(repeating: open, count: 12_000) + String(repeating: close, count: 12_000)
      try write(head + "extra:\n  \(nested)\n---\n", "long-nhau-\(name).md")
    }
  }

  /// Publishes, then adds a page and a section in whose places somebody has put files.
  private func putFilesInTheWay(in folder: URL) async throws {
    _ = try await Self.build(folder)
    let section = folder.appending(path: "content/van-ban")
    try FileManager.default.createDirectory(at: section, withIntermediateDirectories: true)
    for name in ["content/gioi-thieu.md", "content/van-ban/index.md"] {
      try Data("---\ntitle: Mới\n---\n".utf8).write(to: folder.appending(path: name))
    }
    for name in ["public/gioi-thieu.html", "public/van-ban"] {
      try Data("của người khác\n".utf8).write(to: folder.appending(path: name))
    }
  }

  /// Publishes twelve posts more than are there then.
  private func loseTexts(in folder: URL) async throws {
    let posts = (1...12).map { folder.appending(path: "content/thong-bao/bai-\($0).md") }
    for post in posts { try Data("---\ntitle: Bài\ndate: 2026-03-01\n---\n".utf8).write(to: post) }
    _ = try await Self.build(folder)
    for post in posts { try FileManager.default.removeItem(at: post) }
  }

  /// Publishes, then changes one page and one whose text is gone.
  private func editPages(in folder: URL) async throws {
    let old = folder.appending(path: "content/thong-bao/cu.md")
    try Data("---\ntitle: Cũ\ndate: 2026-03-01\n---\n".utf8).write(to: old)
    _ = try await Self.build(folder)
    try FileManager.default.removeItem(at: old)
    for page in ["index.html", "thong-bao/cu.html"] {
      try Data("sửa tay\n".utf8).write(to: folder.appending(path: "public/" + page))
    }
  }
}
