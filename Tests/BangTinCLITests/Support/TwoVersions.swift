import Foundation

/// A site that is published in an old version and about to be published in a new one.
struct TwoVersions {
  let site: SiteOnDisk
  let old: [String: Data]
  let new: [String: Data]

  /// A site of `posts` posts whose old version is published, and whose new one differs in every post, has a
  /// post in a new section and one post less.
  static func prepared(posts: Int = 40, _ body: (TwoVersions) throws -> Void) throws {
    try SiteOnDisk.small { site in
      for number in 0..<posts { try site.writePost(number, "Bản cũ.") }
      _ = try site.build()
      let old = try site.tree()
      for number in 1..<posts { try site.writePost(number, "Bản mới, dài hơn bản cũ.") }
      try site.remove(SiteOnDisk.post(0))
      try site.write("---\ntitle: Mới\n---\n", to: "content/moi/index.md")
      try site.write("---\ntitle: Mới\n---\nMới.\n", to: "content/moi/2026-11-01-moi.md")
      _ = try site.build(["--output", "\(site.path)/sach"])
      try body(TwoVersions(site: site, old: old, new: try site.tree("sach")))
    }
  }

  /// Brings `public/` and the record back to the old version.
  func restore() throws {
    let keep = site.folder.appendingPathComponent("cu")
    let manager = FileManager.default
    if !manager.fileExists(atPath: keep.path) {
      try manager.createDirectory(at: keep, withIntermediateDirectories: true)
      for name in ["public", ".bangtin"] {
        try manager.copyItem(
          at: site.folder.appendingPathComponent(name), to: keep.appendingPathComponent(name))
      }
      return
    }
    for name in ["public", ".bangtin"] {
      try? site.remove(name)
      try manager.copyItem(
        at: keep.appendingPathComponent(name), to: site.folder.appendingPathComponent(name))
    }
  }

  /// Files of `public/` that are in neither version, or have vanished from both.
  func harmed() throws -> [String] {
    let now = try site.tree()
    let strange = now.filter { $0.value != old[$0.key] && $0.value != new[$0.key] }.keys
    let vanished = old.keys.filter { now[$0] == nil && new[$0] != nil }
    return (strange + vanished).sorted()
  }

  /// What a build leaves in `.bangtin/` when it has not ended well.
  func litter() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(site.path)/.bangtin")
      .filter { $0.contains(".staging") || $0.hasSuffix(".new") }
  }
}

extension SiteOnDisk {
  static func post(_ number: Int) -> String { "content/thong-bao/2026-04-01-bai-\(number).md" }

  func writePost(_ number: Int, _ text: String) throws {
    try write("---\ntitle: Bài số \(number)\n---\n\(text)\n", to: Self.post(number))
  }
}
