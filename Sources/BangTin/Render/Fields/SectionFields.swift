import Mustache

/// A section, as the home page shows it.
struct SectionView: TemplateRecord {
  private static let newest = 5

  let index: Int
  let scope: PageScope

  private var section: Section { scope.site.site.sections[index] }

  private var newestPosts: [Int] {
    section.posts.reversed().lazy.filter { !scope.site.site.posts[$0].isExpired }.prefix(Self.newest).map(
      \.self)
  }

  static let recordName = "section"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "tên chuyên mục", "its title") { $0.section.title },
    .text("url", "địa chỉ", "its address") { $0.scope.url($0.section.path) },
    .text("summary", "giới thiệu", "what it is about") { $0.section.introduction?.document.summary },
    .list(
      "posts", "năm bài mới nhất còn hiệu lực", "its five newest posts that have not expired",
      of: { $0.newestPosts }
    ) { PostCard(index: $1, scope: $0.scope) },
  ])
}
