import Vietnamese

/// Finds posts that are kept at the head of the home page though they have expired.
struct ExpiredAndPinned: SiteRule {
  func findings(in checked: CheckedSite) -> [Diagnostic] {
    checked.site.posts.filter { $0.isExpired && $0.frontMatter.isPinned }.map { post in
      let document = post.article.document
      let place = checked.places(in: document)?.place(of: FrontMatterKey.pinned)
      return .warning(
        .expiredAndPinned, at: place ?? SourcePlace(file: document.file),
        vi: "bài đã hết hạn mà vẫn ghim", en: "the post has expired and is still pinned",
        hint: Bilingual(
          vi: "xóa dòng ghim, hoặc sửa ngày hết hạn", en: "delete the line, or correct the date of expiry"))
    }
  }
}
