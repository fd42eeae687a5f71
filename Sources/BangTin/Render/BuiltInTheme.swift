/// The default theme, built into the binary from the project's `templates/`.
enum BuiltInTheme {
  /// Its files by their paths below `templates/`.
  static let files: [(path: String, bytes: [UInt8])] = [
    ("archive.html", PackageResources.archive_html),
    ("attachments.html", PackageResources.attachments_html),
    ("contact.html", PackageResources.contact_html),
    ("document-facts.html", PackageResources.document_facts_html),
    ("documents.html", PackageResources.documents_html),
    ("home.html", PackageResources.home_html),
    ("layout.html", PackageResources.layout_html),
    ("lead-picture.html", PackageResources.lead_picture_html),
    ("month.html", PackageResources.month_html),
    ("not-found.html", PackageResources.not_found_html),
    ("page.html", PackageResources.page_html),
    ("pager.html", PackageResources.pager_html),
    ("post-card.html", PackageResources.post_card_html),
    ("post-list.html", PackageResources.post_list_html),
    ("post.html", PackageResources.post_html),
    ("redirect.html", PackageResources.redirect_html),
    ("section.html", PackageResources.section_html),
    ("share.html", PackageResources.share_html),
    ("tag.html", PackageResources.tag_html),
    ("tags.html", PackageResources.tags_html),
    ("urgent.html", PackageResources.urgent_html),
    ("assets/favicon.ico", PackageResources.favicon_ico),
    ("assets/favicon.svg", PackageResources.favicon_svg),
    ("assets/site.css", PackageResources.site_css),
    ("assets/site.js", PackageResources.site_js),
  ]
}
