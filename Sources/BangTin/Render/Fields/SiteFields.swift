import Mustache
import Vietnamese

/// The site, as every page sees it.
struct SiteView: TemplateRecord {
  let scope: PageScope

  private var settings: Settings { scope.site.site.settings }

  static let recordName = "site"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("name", "tên xã", "the commune's name") { $0.settings.name },
    .text("owner", "cơ quan chủ quản", "the governing body") { $0.settings.owner },
    .text("description", "giới thiệu ngắn", "what the site is") { $0.settings.description },
    .text("language", "`vi` hoặc `en`", "`vi` or `en`") { $0.settings.language.rawValue },
    .flag("isEnglish", "trang bằng tiếng Anh", "the site's language is English") {
      $0.settings.language == .english
    },
    .text("responsible", "người chịu trách nhiệm", "the person responsible") { $0.settings.responsible },
    .text("address", "địa chỉ trụ sở", "the postal address") { $0.settings.address },
    .text("phone", "điện thoại", "the telephone") { $0.settings.phone },
    .text(
      "phoneURL", "liên kết gọi số điện thoại đầu tiên, nếu có số: `tel:02050000101`",
      "the link that calls the first number of the telephone, where it has one: `tel:02050000101`"
    ) { $0.settings.phone.flatMap(PhoneNumber.init(firstIn:)).map { "tel:" + $0.dialled } },
    .text("email", "thư điện tử", "the e-mail address") { $0.settings.email },
    .flag("hasContact", "có địa chỉ, điện thoại hoặc thư điện tử", "it has an address, a telephone or e-mail")
    {
      $0.settings.address != nil || $0.settings.phone != nil || $0.settings.email != nil
    },
    .record("logo", "biểu trưng", "the logo") { view in
      view.scope.site.logo.map { PictureView(picture: $0, alt: nil, scope: view.scope) }
    },
    .text("url", "địa chỉ đầy đủ của trang chủ", "the absolute address of the home page") {
      $0.settings.url
    },
    .text("home", "liên kết về trang chủ", "the link to the home page") {
      $0.scope.shell.home
    },
    .text("assets", "đường tới thư mục `assets/`", "the way to the folder `assets/`") {
      $0.scope.shell.assets
    },
    .text("tagsURL", "danh sách thẻ", "the list of all tags") { $0.scope.shell.tags },
    .text("archiveURL", "trang lưu trữ", "the archive") { $0.scope.shell.archive },
    .text("documentsURL", "sổ văn bản, nếu có văn bản", "the register of documents, where there are any") {
      $0.scope.site.documents.posts.isEmpty ? nil : $0.scope.shell.documents
    },
    .text("feed", "nguồn tin Atom của cả trang", "the site's Atom feed") {
      $0.scope.shell.feed
    },
    .text("jsonFeed", "nguồn tin JSON của cả trang", "the site's JSON feed") {
      $0.scope.shell.jsonFeed
    },
    .list("menu", "trình đơn", "the menu", of: LinkView.self) { $0.scope.shell.menu(on: $0.scope.path) },
    .list("links", "cơ quan liên quan", "related agencies", of: LinkView.self) {
      $0.scope.shell.links(on: $0.scope.path)
    },
    .anything("extra", "những gì viết dưới `extra` trong site.yaml", "what site.yaml says under `extra`") {
      $0.settings.extra
    },
  ])
}
