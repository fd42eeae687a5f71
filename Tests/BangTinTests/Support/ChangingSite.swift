import Foundation
import Vietnamese

@testable import BangTin

/// A site on disk that an officer, a technician and time keep changing: each step is one random change.
struct ChangingSite {
  let folder: URL
  private var random: SeededGenerator
  private var posts: [String: Post] = [:]
  private var number = 0
  /// The post that cannot be built.
  private var mistaken: String?
  private var pageSize = 3
  private(set) var options = BuildOptions(now: TestSite.now)

  private struct Post {
    var title: String
    var date: String
    var tags: [String]
    var body: String
    var extra: [String: String] = [:]

    var text: String {
      let more = extra.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
      return
        "---\ntitle: \(title)\ndate: \(date)\ntags: [\(tags.joined(separator: ", "))]\n\(more)---\n\(body)\n"
    }
  }

  /// `layout`: a template in place of the theme's.
  init(seed: UInt64, layout: String? = nil) throws {
    random = SeededGenerator(seed: seed)
    folder = FileManager.default.temporaryDirectory.appending(path: "bangtin-\(UUID().uuidString)")
    try writeSettings()
    try write("---\ntitle: Thông báo\n---\n", to: "content/thong-bao/index.md")
    try write("---\ntitle: Giới thiệu\nmenu: có\n---\n## Lịch sử\n", to: "content/gioi-thieu.md")
    try write(svg(width: 2), to: "content/thong-bao/anh.svg")
    if let layout { try write(layout, to: "templates/layout.html") }
    for _ in 0..<6 { try add() }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Makes one random change, and tells which. A mistake is mended in the next step.
  mutating func step() throws -> String {
    if let name = mistaken {
      posts[name]?.extra["tgas"] = nil
      mistaken = nil
      try save(name)
      return "mend"
    }
    let steps: [(String, (inout ChangingSite) throws -> Void)] = [
      ("add", { try $0.add() }), ("edit", { try $0.edit { post, site in post.body = site.body() } }),
      ("title", { try $0.edit { post, site in post.title = "Bài \(site.next())" } }),
      ("retag", { try $0.edit { post, site in post.tags = site.tags() } }),
      ("date", { try $0.edit { post, site in post.date = site.date() } }),
      ("draft", { try $0.toggle("draft", "true") }), ("expires", { try $0.toggle("expires", $0.date()) }),
      ("urgent", { try $0.toggle("priority", "khẩn") }), ("pinned", { try $0.toggle("pinned", "true") }),
      ("image", { try $0.toggle("image", "/thong-bao/anh.svg\nimageAlt: Ảnh") }),
      ("document", { try $0.toggle("document", "{ number: \($0.next())/QĐ-UBND, issued: \($0.date()) }") }),
      ("alias", { try $0.toggle("aliases", "[/cu/\($0.next())/]") }),
      ("slug", { try $0.toggle("slug", "dia-chi-\($0.next())") }), ("rename", { try $0.rename() }),
      ("delete", { try $0.delete() }), ("settings", { try $0.changeSettings() }),
      ("template", { try $0.changeTemplate() }), ("clock", { $0.moveClock() }),
      ("flags", { $0.changeFlags() }),
      (
        "picture",
        {
          try $0.write(
            $0.svg(width: Int.random(in: 1...9, using: &$0.random)), to: "content/thong-bao/anh.svg")
        }
      ),
      ("section", { try $0.write("---\ntitle: Mục \($0.next())\n---\n", to: "content/thong-bao/index.md") }),
      (
        "introduction",
        {
          try $0.write(
            "---\ntitle: Thông báo\n---\nGiới thiệu \($0.next()).\n", to: "content/thong-bao/index.md")
        }
      ),
      ("back in time", { try $0.editBackInTime() }), ("same size", { try $0.editAtTheSameSize() }),
      ("mistake", { try $0.makeMistake() }), ("forget", { try $0.forget() }),
      ("damage", { try $0.damage() }), ("lose a page", { try $0.loseAPage() }), ("nothing", { _ in }),
    ]
    let (name, change) = steps[Int.random(in: 0..<steps.count, using: &random)]
    try change(&self)
    return name
  }

  private mutating func add() throws {
    let name = "content/\(random.element(of: ["thong-bao", "tin-tuc", "tin-tuc/xa"]))/bai-\(next()).md"
    posts[name] = Post(title: "Bài \(number): mới", date: date(), tags: tags(), body: body())
    try save(name)
  }

  private mutating func edit(_ change: (inout Post, inout ChangingSite) -> Void) throws {
    guard let name = anyPost(), var post = posts[name] else { return }
    change(&post, &self)
    posts[name] = post
    try save(name)
  }

  private mutating func toggle(_ key: String, _ value: String) throws {
    try edit { post, _ in post.extra[key] = post.extra[key] == nil ? value : nil }
  }

  private mutating func makeMistake() throws {
    guard let name = anyPost() else { return }
    posts[name]?.extra["tgas"] = "[y tế]"
    mistaken = name
    try save(name)
  }

  private mutating func rename() throws {
    guard let name = anyPost(), let post = posts.removeValue(forKey: name) else { return }
    let new = "content/tin-tuc/doi-ten-\(next()).md"
    posts[new] = post
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content/tin-tuc"), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: folder.appending(path: name), to: folder.appending(path: new))
  }

  private mutating func delete() throws {
    guard posts.count > 2, let name = anyPost() else { return }
    posts[name] = nil
    try FileManager.default.removeItem(at: folder.appending(path: name))
  }

  private mutating func changeSettings() throws {
    pageSize = Int.random(in: 2...4, using: &random)
    try writeSettings()
  }

  private func writeSettings() throws {
    try write(TestSite.settings + "\npageSize: \(pageSize)\n", to: "content/site.yaml")
  }

  private mutating func changeTemplate() throws {
    let card = "<li><a href=\"{{url}}\">{{title}}</a> {{#date}}{{short}}{{/date}} \(next())</li>\n"
    let path = folder.appending(path: "templates/post-card.html")
    if random.isOne(in: 3) {
      try? FileManager.default.removeItem(at: path)
    } else {
      try write(card, to: "templates/post-card.html")
    }
  }

  private mutating func moveClock() {
    let days = Int.random(in: -200...200, using: &random)
    options.now = DateTime(secondsSince1970: TestSite.now.secondsSince1970 + days * 86_400, offset: .vietnam)
  }

  private mutating func changeFlags() {
    options.includesDrafts = Bool.random(using: &random)
    options.includesFuture = Bool.random(using: &random)
  }

  /// Another text whose file says that it is older than the last build.
  private mutating func editBackInTime() throws {
    guard let name = anyPost() else { return }
    let body = body()
    posts[name]?.body = body
    try save(name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
      ofItemAtPath: folder.appending(path: name).path)
  }

  /// Another text of the same length in the same file, right after the last build.
  private mutating func editAtTheSameSize() throws {
    guard let name = anyPost(), let text = posts[name]?.body else { return }
    let reversed = String(text.reversed())
    posts[name]?.body = reversed
    let handle = try FileHandle(forWritingTo: folder.appending(path: name))
    try handle.write(contentsOf: Data((posts[name]?.text ?? "").utf8))
    try handle.close()
  }

  private mutating func forget() throws {
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.bangtin")
      .filter { $0 == "memory" || $0.hasSuffix(".last") }.sorted()
    guard !records.isEmpty else { return }
    try FileManager.default.removeItem(atPath: folder.path + "/.bangtin/" + random.element(of: records))
  }

  /// Flips a byte of what is remembered, or cuts it off.
  private mutating func damage() throws {
    let records = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.bangtin")
      .filter { $0 == "memory" || $0.hasSuffix(".last") }.sorted()
    guard !records.isEmpty else { return }
    let file = folder.appending(path: ".bangtin/" + random.element(of: records))
    var bytes = [UInt8](try Data(contentsOf: file))
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    if random.isOne(in: 2) { bytes[place] ^= 0x41 } else { bytes.removeSubrange(place...) }
    try Data(bytes).write(to: file)
  }

  private mutating func loseAPage() throws {
    let pages = try Folder.read(folder.appending(path: "public")).keys.filter { $0.hasSuffix(".html") }
      .sorted()
    guard !pages.isEmpty else { return }
    try FileManager.default.removeItem(at: folder.appending(path: "public/" + random.element(of: pages)))
  }

  private mutating func anyPost() -> String? {
    posts.isEmpty ? nil : random.element(of: posts.keys.sorted())
  }

  private mutating func next() -> Int {
    number += 1
    return number
  }

  private mutating func date() -> String {
    let month = String(padded: Int.random(in: 6...12, using: &random), to: 2)
    return "2026-\(month)-\(String(padded: Int.random(in: 1...28, using: &random), to: 2))"
  }

  private mutating func tags() -> [String] {
    let all = ["y tế", "họp", "hợp", "Y tế", "đất đai"]
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in random.element(of: all) }
  }

  private mutating func body() -> String {
    let link = random.isOne(in: 3) ? "[giới thiệu](/gioi-thieu.md#lich-su)" : "![ảnh](/thong-bao/anh.svg)"
    return "Nội dung \(next()) \(link)\n\n## Mục \(number)"
  }

  private func save(_ name: String) throws { try write(posts[name]?.text ?? "", to: name) }

  private func svg(width: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"1\"/>"
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
