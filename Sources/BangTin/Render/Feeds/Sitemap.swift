import Vietnamese

/// Sitemaps (sitemaps.org 0.9): one for the posts of each year, one for all other pages, and their
/// index. A new post changes only its own year's.
struct Sitemap {
  private let site: RenderedSite

  init(_ site: RenderedSite) {
    self.site = site
  }

  func index(of parts: [PagePath]) -> [UInt8] {
    var xml = XMLText()
    xml.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for part in parts {
      xml.raw("<sitemap><loc>")
      xml.escape(site.address(of: part))
      xml.raw("</loc></sitemap>\n")
    }
    xml.raw("</sitemapindex>\n")
    return xml.bytes
  }

  func bytes(_ part: SitemapPart) -> [UInt8] {
    var xml = XMLText()
    xml.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    switch part {
    case .posts(let posts):
      for index in posts {
        let post = site.site.posts[index]
        url(post.article.path, changed: post.lastChange, in: &xml)
      }
    case .pages: for path in pages { url(path, changed: nil, in: &xml) }
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  /// Every page that is no post, once; older pages of lists are found through the first.
  private var pages: [PagePath] {
    let site = self.site.site
    return [PagePath("index.html")] + site.sections.map(\.path) + site.pages.map(\.path)
      + [PagePath("luu-tru/index.html")] + self.site.months.map(\.path)
      + [PagePath("tag/index.html")] + site.tags.map(\.path) + documents
  }

  private var documents: [PagePath] {
    let register = site.documents
    return register.posts.isEmpty ? [] : [DocumentRegister.path] + register.years.map(\.path)
  }

  private func url(_ path: PagePath, changed: DateTime?, in xml: inout XMLText) {
    xml.raw("<url><loc>")
    xml.escape(site.address(of: path))
    xml.raw("</loc>")
    if let changed {
      xml.raw("<lastmod>")
      xml.escape(changed.rfc3339)
      xml.raw("</lastmod>")
    }
    xml.raw("</url>\n")
  }
}
