@testable import BangTin

/// A site of many posts in nested sections that link to each other in every way a person may write,
/// the same for the same seed.
struct RandomSite {
  private static let folders = [
    "thong-bao", "Tin tức", "Tin tức/Mặt trận", "van-ban", "lich/2026", "Đảng ủy/Hội nghị/Nghị quyết",
  ]
  private static let tags = [
    "y tế", "Y tế", "họp", "hợp", "đất đai", "an ninh", "Giáo dục", "thuế & phí", "tag/index", "🎉",
  ]
  private static let words = ["Thông báo", "lịch", "tiêm", "họp", "<b>", "&", "“đợt”", "Nà Thử", "ấ", "2026"]

  private var random: SeededGenerator
  private(set) var files: [String: String] = [:]
  private var posts: [ContentPath] = []

  init(seed: UInt64, posts count: Int) {
    random = SeededGenerator(seed: seed)
    addFixedParts()
    for number in 0..<count { posts.append(Self.path(of: number, &random)) }
    for (number, path) in posts.enumerated() { files["content/" + path.text] = post(number, at: path) }
  }

  var site: TestSite { TestSite(files) }

  private mutating func addFixedParts() {
    files["content/site.yaml"] = TestSite.settings + "\npageSize: 7\n"
    files["content/index.md"] = "---\ntitle: Trang chủ\n---\n## Chào\n\n[tin](<Tin tức>) [lên](#chao)\n"
    files["content/Tin tức/index.md"] = "---\ntitle: Tin tức\n---\n[ảnh](<../Ảnh chung.svg>)\n"
    files["content/lien-he.md"] = "---\ntitle: Liên hệ\nmenu: có\n---\n## Số điện thoại\n"
    files["content/Ảnh chung.svg"] = #"<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>"#
    files["content/van-ban/Quyết định 15.pdf"] = "%PDF-1.4"
  }

  private static func path(of number: Int, _ random: inout SeededGenerator) -> ContentPath {
    let month = String(padded: Int.random(in: 1...10, using: &random), to: 2)
    let day = String(padded: Int.random(in: 1...28, using: &random), to: 2)
    let year = Int.random(in: 2024...2026, using: &random)
    let name = "\(year)-\(month)-\(day)-Bài số \(number).md"
    return ContentPath(random.element(of: folders) + "/" + name)
  }

  private mutating func post(_ number: Int, at path: ContentPath) -> String {
    let tags = (0..<Int.random(in: 0...4, using: &random)).map { _ in random.element(of: Self.tags) }
    var text = "---\ntitle: \"Bài \(number): \(random.element(of: Self.words))\"\n"
    text += "tags: [\(tags.map { "'\($0)'" }.joined(separator: ", "))]\n"
    if random.isOne(in: 5) { text += "priority: khẩn\n" }
    if random.isOne(in: 5) { text += "pinned: có\n" }
    if random.isOne(in: 5) { text += "expires: 2026-11-01\n" }
    if random.isOne(in: 5) { text += "attachments: [/van-ban/Quyết định 15.pdf]\n" }
    if random.isOne(in: 5) { text += "image: /Ảnh chung.svg\nimageAlt: Một ảnh\n" }
    if random.isOne(in: 5) { text += "aliases: [/cu/\(number)/, /cu-\(number).html]\n" }
    text += "---\n\(random.element(of: Self.words)) \(random.element(of: Self.words))\n\n"
    text += "## Mục tiêu\n\n## Mục tiêu\n\n"
    for _ in 0..<Int.random(in: 0...5, using: &random) { text += "- \(link(from: path))\n" }
    return text
  }

  /// A link to another post, page, folder, file or heading, rooted or relative.
  private mutating func link(from path: ContentPath) -> String {
    let others =
      posts + ["lien-he.md", "van-ban/Quyết định 15.pdf", "Tin tức", "index.md"].map(ContentPath.init)
    let target = others.randomElement(using: &random) ?? path
    let written = random.isOne(in: 3) ? "/" + target.text : target.link(from: path.folder)
    let fragment = posts.contains(target) && random.isOne(in: 2) ? "#muc-tieu-2" : ""
    switch Int.random(in: 0...4, using: &random) {
    case 0: return "![ảnh](<\(ContentPath("Ảnh chung.svg").link(from: path.folder))>)"
    case 1: return "[trên](#muc-tieu)"
    case 2: return "[mã hóa](\(written.replacing(" ", with: "%20"))\(fragment))"
    default: return "[bài](<\(written)\(fragment)>)"
    }
  }
}
