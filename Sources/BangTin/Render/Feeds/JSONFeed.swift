import Vietnamese

/// The newest posts of the site as JSON Feed 1.1. All addresses are absolute.
struct JSONFeed {
  private let site: RenderedSite

  init(_ site: RenderedSite) {
    self.site = site
  }

  func bytes() -> [UInt8] {
    let settings = site.site.settings
    let items = site.site.posts.indices.suffix(AtomFeed.newest).reversed().map { item(site.site.posts[$0]) }
    var feed: [(String, JSONText)] = [
      ("version", .text("https://jsonfeed.org/version/1.1")),
      ("title", .text(settings.name)),
      ("home_page_url", .text(settings.url)),
      ("feed_url", .text(site.address(of: PagePath("feed.json")))),
    ]
    if let description = settings.description { feed.append(("description", .text(description))) }
    feed.append(("language", .text(settings.language.rawValue)))
    feed.append(("authors", .list([.object([("name", .text(settings.owner))])])))
    feed.append(("items", .list(items)))
    return JSONText.object(feed).bytes + [10]
  }

  private func item(_ post: Post) -> JSONText {
    let address = site.address(of: post.article.path)
    let html = String(decoding: post.article.html(root: site.site.settings.url), as: UTF8.self)
    var item: [(String, JSONText)] = [
      ("id", .text(address)), ("url", .text(address)), ("title", .text(post.article.title)),
      ("content_html", .text(html)),
    ]
    if let summary = post.article.document.summary { item.append(("summary", .text(summary))) }
    if let image = post.article.image { item.append(("image", .text(site.address(of: image.path)))) }
    item.append(("date_published", .text(post.date.rfc3339)))
    if let updated = post.frontMatter.updated { item.append(("date_modified", .text(updated.rfc3339))) }
    if let author = post.frontMatter.author {
      item.append(("authors", .list([.object([("name", .text(author))])])))
    }
    if !post.tags.isEmpty {
      item.append(("tags", .list(post.tags.map { .text(site.site.tags[$0].name) })))
    }
    return .object(item)
  }
}

/// A JSON value whose keys keep their order, so that the same site gives the same bytes.
indirect enum JSONText {
  case text(String)
  case list([JSONText])
  case object([(String, JSONText)])

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): Self.quote(text, into: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for (i, item) in items.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let entries):
      bytes.append(UInt8(ascii: "{"))
      for (i, (key, value)) in entries.enumerated() {
        if i > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.quote(key, into: &bytes)
        bytes.append(UInt8(ascii: ":"))
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case 0..<32: bytes += "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
