import Foundation

/// A site's folder on disk, to be built by the command and looked at afterwards.
struct SiteOnDisk {
  let folder: URL

  /// The moment at which tests build, written as `--now` takes it.
  static let now = "2026-11-22T07:00:00+07:00"

  var path: String { folder.path }
  var output: URL { folder.appendingPathComponent("public") }

  /// A small site: two posts in a section that has a title.
  static func small(_ files: [String: String] = [:], _ body: (SiteOnDisk) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let site = SiteOnDisk(folder: folder)
      let usual = [
        "content/site.yaml": "name: Xã Khe Mẫu\nowner: UBND xã Khe Mẫu\nurl: https://khemau.example.vn/\n",
        "content/thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
        "content/thong-bao/2026-03-09-mot.md": "---\ntitle: Bài một\n---\nNội dung một.\n",
        "content/thong-bao/2026-03-10-hai.md": "---\ntitle: Bài hai\n---\nNội dung hai.\n",
      ]
      for (file, text) in usual.merging(files, uniquingKeysWith: { $1 }) { try site.write(text, to: file) }
      try body(site)
    }
  }

  /// A copy of the example site, without templates of its own.
  static func example(_ body: (SiteOnDisk) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try FileManager.default.copyItem(
        at: exampleContent, to: folder.appendingPathComponent("content"))
      try body(SiteOnDisk(folder: folder))
    }
  }

  private static let exampleContent = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("content")

  /// `bangtin build` of this site, at `now` and in Vietnamese unless `more` says otherwise.
  func build(_ more: [String] = [], environment: [String: String] = [:]) throws -> Bangtin.Outcome {
    let now = more.contains("--now") ? [] : ["--now", Self.now]
    return try Bangtin.run(["build", "--source", path] + now + more, environment: environment)
  }

  /// `bangtin check` of this site, likewise.
  func check(_ more: [String] = []) throws -> Bangtin.Outcome {
    let now = more.contains("--now") ? [] : ["--now", Self.now]
    return try Bangtin.run(["check", "--source", path] + now + more)
  }

  func write(_ text: String, to file: String) throws {
    let url = folder.appendingPathComponent(file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(at: folder.appendingPathComponent(file))
  }

  func text(of file: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  }

  func exists(_ file: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(file).path)
  }

  /// The bytes of every file in `public/`, or in another folder of the site.
  func tree(_ name: String = "public") throws -> [String: Data] {
    let root = folder.appendingPathComponent(name)
    guard exists(name) else { return [:] }
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).reduce(into: [:]) { files, path in
      let url = root.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue
      else { return }
      files[path] = try Data(contentsOf: url)
    }
  }

  /// When each file of `public/` was last written.
  func times() throws -> [String: Date] {
    try tree().keys.reduce(into: [:]) { times, path in
      let url = output.appendingPathComponent(path)
      times[path] = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
    }
  }
}
