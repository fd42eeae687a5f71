import Vietnamese

/// The newest posts of the site as JSON Feed 1.1. All addresses are absolute.
struct JSONFeed {
  private let site: RenderedSite

  init(_ site: RenderedSite) {
    self.site = site
  }

  func bytes() -> [UInt8] {
    let settings = site.site.settings
    var json = JSONText()
    json.object { feed in
      feed.member("version", "https://jsonfeed.org/version/1.1")
      feed.member("title", settings.name)
      feed.member("home_page_url", settings.url)
      feed.member("feed_url", site.address(of: PagePath("feed.json")))
      feed.member("description", settings.description)
      feed.member("language", settings.language.rawValue)
      authors(settings.owner, in: &feed)
      feed.key("items")
      feed.list { items in
        for index in site.site.posts.indices.suffix(AtomFeed.newest).reversed() {
          item(site.site.posts[index], in: &items)
        }
      }
    }
    return json.bytes + [10]
  }

  private func item(_ post: Post, in items: inout JSONText) {
    let address = site.address(of: post.article.path)
    items.object { item in
      item.member("id", address)
      item.member("url", address)
      item.member("title", post.article.title)
      item.key("content_html")
      item.text(post.article.html(root: site.site.settings.url))
      item.member("summary", post.article.document.summary)
      item.member("image", post.article.image.map { site.address(of: $0.path) })
      item.member("date_published", post.date.rfc3339)
      item.member("date_modified", post.frontMatter.updated?.rfc3339)
      if let author = post.frontMatter.author { authors(author, in: &item) }
      if !post.tags.isEmpty {
        item.key("tags")
        item.list { tags in
          for tag in post.tags { tags.text(site.site.tags[tag].name) }
        }
      }
    }
  }

  private func authors(_ name: String, in json: inout JSONText) {
    json.key("authors")
    json.list { authors in
      authors.object { $0.member("name", name) }
    }
  }
}
