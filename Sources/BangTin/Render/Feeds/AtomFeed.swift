import Vietnamese

/// The newest posts of the site, a section or a tag, as Atom (RFC 4287). All addresses are absolute.
struct AtomFeed {
  /// How many posts a feed holds.
  static let newest = 20

  private let site: RenderedSite
  private let path: PagePath
  private let page: PagePath
  private let title: String
  private let posts: [Int]

  init(_ source: FeedSource, of site: RenderedSite, at path: PagePath) {
    self.site = site
    self.path = path
    let all = site.site
    switch source {
    case .site:
      (title, page, posts) = (all.settings.name, PagePath("index.html"), Array(all.posts.indices))
    case .section(let index):
      let section = all.sections[index]
      (title, page, posts) = ("\(section.title) – \(all.settings.name)", section.path, section.posts)
    case .tag(let index):
      let tag = all.tags[index]
      (title, page, posts) = ("\(tag.name) – \(all.settings.name)", tag.path, tag.posts)
    }
  }

  func bytes() -> [UInt8] {
    let entries = posts.suffix(Self.newest).reversed()
    var xml = XMLText()
    xml.raw(#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang=""#)
    xml.escape(site.site.settings.language.rawValue)
    xml.raw("\">\n")
    xml.element("title", title)
    if path.text == "feed.xml", let description = site.site.settings.description {
      xml.element("subtitle", description)
    }
    xml.element("id", site.address(of: page))
    link(site.address(of: page), rel: "alternate", type: "text/html", in: &xml)
    link(site.address(of: path), rel: "self", type: "application/atom+xml", in: &xml)
    // Without posts there is no moment to tell but the beginning: the time of the build would make
    // each build differ.
    let updated = entries.map { site.site.posts[$0].lastChange }.max()
    xml.element("updated", (updated ?? DateTime(secondsSince1970: 0, offset: .utc)).rfc3339)
    xml.raw("<author>")
    xml.element("name", site.site.settings.owner)
    xml.raw("</author>\n")
    for index in entries { entry(site.site.posts[index], in: &xml) }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private func entry(_ post: Post, in xml: inout XMLText) {
    let address = site.address(of: post.article.path)
    xml.raw("<entry>\n")
    xml.element("title", post.article.title)
    xml.element("id", address)
    link(address, rel: "alternate", type: "text/html", in: &xml)
    xml.element("published", post.date.rfc3339)
    xml.element("updated", post.lastChange.rfc3339)
    if let author = post.frontMatter.author {
      xml.raw("<author>")
      xml.element("name", author)
      xml.raw("</author>\n")
    }
    for tag in post.tags {
      xml.raw("<category term=\"")
      xml.escape(site.site.tags[tag].name)
      xml.raw("\"/>\n")
    }
    if let summary = post.article.document.summary { xml.element("summary", summary) }
    xml.raw(#"<content type="html">"#)
    xml.escape(post.article.html(root: site.site.settings.url))
    xml.raw("</content>\n</entry>\n")
  }

  private func link(_ address: String, rel: StaticString, type: StaticString, in xml: inout XMLText) {
    xml.raw("<link rel=\"")
    xml.raw(rel)
    xml.raw("\" type=\"")
    xml.raw(type)
    xml.raw("\" href=\"")
    xml.escape(address)
    xml.raw("\"/>\n")
  }
}

extension Post {
  /// When its text last changed, as its writer says.
  var lastChange: DateTime { frontMatter.updated ?? date }
}
