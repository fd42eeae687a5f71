import Mustache

/// A post as templates see it.
protocol PostRecord: TemplateRecord {
  var index: Int { get }
  var scope: PageScope { get }
}

/// A post, as lists and other posts show it. It leads to no other post, so that what a page shows, and
/// must be made again for, is what its lists name.
struct PostCard: PostRecord {
  let index: Int
  let scope: PageScope

  static let recordName = "card"
  static let values = fields.values
  static let fields = FieldTable<Self>(ownFields)
}

/// A post on its own page: all that its card shows, and the posts around it.
struct PostView: PostRecord {
  let index: Int
  let scope: PageScope

  private func link(_ index: Int?) -> LinkView? {
    index.map { scope.link(to: scope.site.site.posts[$0].article) }
  }

  static let recordName = "post"
  static let values = fields.values
  static let fields = FieldTable<Self>(
    ownFields + [
      .record("previous", "bài cũ hơn trong chuyên mục", "the next older post of the section") {
        $0.link($0.post.previous)
      },
      .record("next", "bài mới hơn trong chuyên mục", "the next newer post of the section") {
        $0.link($0.post.next)
      },
      .flag("hasNeighbours", "có bài cũ hơn hoặc mới hơn", "it has a previous or a next post") {
        $0.post.previous != nil || $0.post.next != nil
      },
      .list(
        "related", "nhiều nhất bốn bài liên quan, đều cũ hơn", "up to four related posts, all older",
        of: { Array($0.post.related) }
      ) { PostCard(index: $1, scope: $0.scope) },
    ])
}

extension PostRecord {
  fileprivate var post: Post { scope.site.site.posts[index] }

  /// What a post shows of itself, wherever it stands.
  fileprivate static var ownFields: [Field<Self>] {
    [
      .text("title", "tiêu đề", "the title") { $0.post.article.title },
      .text("url", "địa chỉ của bài", "its address") { $0.scope.url($0.post.article.path) },
      .record("date", "ngày đăng", "when it was published") {
        DateView(date: $0.post.date, scope: $0.scope)
      },
      .record("updated", "ngày cập nhật", "when it was updated") { view in
        view.post.frontMatter.updated.map { DateView(date: $0, scope: view.scope) }
      },
      .record("expires", "ngày hết hạn", "when it expires") { view in
        view.post.frontMatter.expires.map { DateView(date: $0, scope: view.scope) }
      },
      .flag("isExpired", "đã hết hạn", "it has expired") { $0.post.isExpired },
      .flag("isUrgent", "thông báo khẩn còn hiệu lực", "an urgent notice that has not expired") {
        $0.post.isUrgent
      },
      .flag("isPreferred", "mức độ ưu tiên", "of priority `ưu tiên`") {
        $0.post.frontMatter.priority == .preferred
      },
      .flag("isPinned", "được ghim", "pinned") { $0.post.frontMatter.isPinned },
      .flag("isDraft", "bản nháp", "a draft") { $0.post.frontMatter.isDraft },
      .record("section", "chuyên mục", "its section", of: LinkView.self) { view in
        view.post.section.map { view.scope.shell.sections[$0] } ?? .null
      },
      .list("tags", "các thẻ", "its tags", of: { $0.post.tags }) { view, tag in
        view.scope.link(toTag: tag)
      },
      .text("summary", "tóm tắt, hoặc đầu đoạn thứ nhất", "the summary, or the start of the first paragraph")
      {
        $0.post.article.document.summary
      },
      .text("author", "tác giả", "the author") { $0.post.frontMatter.author },
      .text("source", "nguồn", "the source") { $0.post.frontMatter.source },
      .record("image", "ảnh đại diện", "the lead picture") { $0.scope.image(of: $0.post.article) },
      .html("content", "nội dung", "the text") { $0.scope.html(of: $0.post.article) },
      .record("document", "thông tin văn bản", "the facts of an official document") { view in
        view.post.frontMatter.document.map { DocumentView(document: $0, scope: view.scope) }
      },
      .list("attachments", "tệp đính kèm", "the files offered with it", of: { $0.post.article.attachments }) {
        AttachmentView(attachment: $1, scope: $0.scope)
      },
      .text("canonical", "địa chỉ đầy đủ", "its absolute address") { view in
        view.scope.site.address(of: view.post.article.path)
      },
      .text("language", "ngôn ngữ, nếu khác của trang", "its language, where not the site's") {
        $0.post.frontMatter.language
      },
      .anything("extra", "những gì viết dưới `extra`", "what is written under `extra`") {
        $0.post.frontMatter.extra
      },
    ]
  }
}

/// The facts of an official document (Nghị định 42/2022/NĐ-CP, Điều 4).
struct DocumentView: TemplateRecord {
  let document: OfficialDocument
  let scope: PageScope

  static let recordName = "document"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("number", "số ký hiệu", "its number") { $0.document.number },
    .record("issued", "ngày ban hành", "when it was issued") { view in
      view.document.issued.map { DateView(date: $0, scope: view.scope) }
    },
    .record("effective", "ngày hiệu lực", "when it takes effect") { view in
      view.document.effective.map { DateView(date: $0, scope: view.scope) }
    },
    .text("issuer", "cơ quan ban hành", "who issued it") { $0.document.issuer },
    .text("signer", "người ký", "who signed it") { $0.document.signer },
    .text("position", "chức vụ người ký", "the signer's position") { $0.document.position },
  ])
}

extension PageScope {
  func link(to article: Article) -> LinkView {
    LinkView(title: article.title, url: url(article.path))
  }

  func link(toTag index: Int) -> LinkView {
    LinkView(title: site.site.tags[index].name, url: url(site.tagPaths[index]))
  }

  func image(of article: Article) -> PictureView? {
    article.image.map {
      PictureView(
        picture: $0, alt: article.document.frontMatter.imageAlt,
        caption: article.document.frontMatter.imageCaption, scope: self)
    }
  }
}
