/// The default theme, built into the binary from the project's `templates/`.
enum BuiltInTheme {
  /// Its files by their paths below `templates/`.
  static let files: [(path: String, bytes: [UInt8])] = [
    ("archive.html", PackageResources.archive_html),
    ("attachments.html", PackageResources.attachments_html),
    ("home.html", PackageResources.home_html),
    ("layout.html", PackageResources.layout_html),
    ("month.html", PackageResources.month_html),
    ("not-found.html", PackageResources.not_found_html),
    ("page.html", PackageResources.page_html),
    ("pager.html", PackageResources.pager_html),
    ("post-card.html", PackageResources.post_card_html),
    ("post-list.html", PackageResources.post_list_html),
    ("post.html", PackageResources.post_html),
    ("redirect.html", PackageResources.redirect_html),
    ("section.html", PackageResources.section_html),
    ("tag.html", PackageResources.tag_html),
    ("tags.html", PackageResources.tags_html),
    ("assets/favicon.svg", PackageResources.favicon_svg),
    ("assets/site.css", PackageResources.site_css),
  ]
}
