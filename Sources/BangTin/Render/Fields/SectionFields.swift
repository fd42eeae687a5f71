import Mustache

/// A section, as the home page shows it.
struct SectionView: TemplateRecord {
  private static let newest = 5

  let index: Int
  let scope: PageScope

  private var section: Section { scope.site.site.sections[index] }

  static let recordName = "section"
  static let fields = FieldTable<Self>([
    .text("title", "tên chuyên mục", "its title") { $0.section.title },
    .text("url", "địa chỉ", "its address") { $0.scope.url($0.section.path) },
    .text("summary", "giới thiệu", "what it is about") { $0.section.introduction?.document.summary },
    .list("posts", "năm bài mới nhất còn hạn", "its five newest posts that have not expired") { view in
      let posts = view.scope.site.site.posts
      return view.section.posts.reversed().lazy.filter { !posts[$0].isExpired }.prefix(newest)
        .map { PostView(index: $0, scope: view.scope) }
    },
  ])
}
