import Vietnamese

/// What a page says to machines as JSON-LD (schema.org): its place in the site, and the post or the
/// body that it shows.
struct StructuredData {
  private let page: PageView

  init(of page: PageView) {
    self.page = page
  }

  /// The JSON, without any `<`, so that nothing in it can close the element that holds it.
  var bytes: [UInt8] {
    let isHome = page.scope.path.text == "index.html"
    let post: Post? = if case .post(let index) = page.content { site.site.posts[index] } else { nil }
    if !isHome && post == nil && page.facts.breadcrumbs.isEmpty { return [] }
    var json = JSONText(escapingMarkup: true)
    json.object { whole in
      whole.member("@context", "https://schema.org")
      whole.key("@graph")
      whole.list { graph in
        if isHome { organization(in: &graph) }
        if let post { article(post, in: &graph) }
        if !page.facts.breadcrumbs.isEmpty { breadcrumbs(in: &graph) }
      }
    }
    return json.bytes
  }

  private var site: RenderedSite { page.scope.site }

  private func organization(in graph: inout JSONText) {
    let settings = site.site.settings
    graph.object { body in
      body.member("@type", "GovernmentOrganization")
      body.member("name", settings.owner)
      body.member("alternateName", settings.name)
      body.member("url", settings.url)
      body.member("logo", site.logo.map { site.address(of: $0.path) })
      body.member("address", settings.address)
      body.member("telephone", settings.phone)
      body.member("email", settings.email)
    }
  }

  private func article(_ post: Post, in graph: inout JSONText) {
    let zone = site.site.settings.timeZone
    graph.object { article in
      article.member("@type", "NewsArticle")
      article.member("headline", post.article.title)
      article.member("description", post.article.document.summary)
      article.member("url", site.address(of: post.article.path))
      article.member("image", post.article.image.map { site.address(of: $0.path) })
      article.member("inLanguage", post.frontMatter.language ?? page.scope.language.rawValue)
      article.member("datePublished", post.date.at(zone).rfc3339)
      article.member("dateModified", post.lastChange.at(zone).rfc3339)
      article.key("publisher")
      article.object { body in
        body.member("@type", "GovernmentOrganization")
        body.member("name", site.site.settings.owner)
        body.member("url", site.site.settings.url)
      }
    }
  }

  private func breadcrumbs(in graph: inout JSONText) {
    let home = Breadcrumb(title: Words.home[page.scope.language], path: PagePath("index.html"))
    graph.object { list in
      list.member("@type", "BreadcrumbList")
      list.key("itemListElement")
      list.list { items in
        for (number, step) in ([home] + page.facts.breadcrumbs).enumerated() {
          items.object { item in
            item.member("@type", "ListItem")
            item.member("position", String(number + 1))
            item.member("name", step.title)
            item.member("item", site.address(of: step.path))
          }
        }
      }
    }
  }
}
