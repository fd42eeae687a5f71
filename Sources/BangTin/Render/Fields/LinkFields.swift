import Mustache
import Vietnamese

/// A link with its words.
struct LinkView: TemplateRecord {
  let title: String
  let url: String
  var isCurrent = false

  static let recordName = "link"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "lời của liên kết", "the words of the link") { $0.title },
    .text("url", "địa chỉ", "the address") { $0.url },
    .flag("isCurrent", "trang đang xem nằm ở đây", "the page lies here") { $0.isCurrent },
  ])
}

/// A picture.
struct PictureView: TemplateRecord {
  let picture: Picture
  let alt: String?
  var caption: String?
  let scope: PageScope

  static let recordName = "picture"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("url", "địa chỉ của ảnh", "its address") { $0.scope.url($0.picture.path) },
    .text("absoluteURL", "địa chỉ đầy đủ", "its absolute address") {
      $0.scope.site.address(of: $0.picture.path)
    },
    .text("alt", "lời mô tả", "the alternative text") { $0.alt ?? "" },
    .text("caption", "chú thích dưới ảnh", "the caption") { $0.caption },
    .text("width", "chiều rộng, điểm ảnh", "the width in pixels") {
      $0.picture.size.map { String($0.width) }
    },
    .text("height", "chiều cao, điểm ảnh", "the height in pixels") {
      $0.picture.size.map { String($0.height) }
    },
  ])
}

/// A moment in the site's time zone.
struct DateView: TemplateRecord {
  let date: DateTime
  let scope: PageScope

  private var clock: String {
    let minutes = local.secondsOfDay / 60
    return "\(String(padded: minutes / 60, to: 2)):\(String(padded: minutes % 60, to: 2))"
  }

  private var local: DateTime { date.at(scope.site.site.settings.timeZone) }

  static let recordName = "date"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("iso", "để máy đọc: `2026-03-09T08:30:00+07:00`", "for machines: `2026-03-09T08:30:00+07:00`") {
      $0.local.rfc3339
    },
    .text("short", "`09/03/2026`", "`09/03/2026`") { $0.local.date.short(in: .vietnamese) },
    .text("long", "`Thứ Hai, ngày 09 tháng 3 năm 2026`", "`Monday, 9 March 2026`") {
      $0.local.date.long(in: $0.scope.language)
    },
    .text("time", "`08:30`; trống khi là nửa đêm", "`08:30`; empty at midnight") {
      $0.local.secondsOfDay == 0 ? nil : $0.clock
    },
  ])
}

/// A file to download.
struct AttachmentView: TemplateRecord {
  let attachment: Attachment
  let scope: PageScope

  static let recordName = "attachment"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "tên của tệp", "its name") { $0.attachment.label },
    .text("url", "địa chỉ", "its address") { $0.scope.url($0.attachment.path) },
    .text("type", "loại tệp: `PDF`", "the kind of file: `PDF`") {
      ContentPath($0.attachment.path.text).fileExtension.uppercased()
    },
    .text("size", "dung lượng: `1,2 MB`", "the size: `1,2 MB`") {
      NumberText(in: $0.scope.language).fileSize(byteCount: $0.attachment.size)
    },
  ])
}

/// A tag as the list of all tags shows it.
struct TagView: TemplateRecord {
  let tag: Tag
  let scope: PageScope

  static let recordName = "tag"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "tên thẻ", "the tag") { $0.tag.name },
    .text("url", "địa chỉ của danh sách", "the address of its list") { $0.scope.url($0.tag.path) },
    .text("count", "số bài", "how many posts") { String($0.tag.posts.count) },
  ])
}

/// A month of the archive.
struct MonthView: TemplateRecord {
  let month: ArchiveMonth
  let scope: PageScope

  static let recordName = "month"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "`Tháng 3 năm 2026`", "`March 2026`") { $0.scope.title(of: $0.month) },
    .text("url", "địa chỉ", "its address") { $0.scope.url($0.month.path) },
    .text("count", "số bài", "how many posts") { String($0.month.posts.count) },
  ])
}

/// A year of the archive.
struct YearView: TemplateRecord {
  let year: Int
  let months: [ArchiveMonth]
  let scope: PageScope

  static let recordName = "year"
  static let values = fields.values
  static let fields = FieldTable<Self>([
    .text("title", "năm", "the year") { String($0.year) },
    .list(
      "months", "các tháng có bài, mới nhất trước", "its months with posts, newest first", of: { $0.months }
    ) { year, month in MonthView(month: month, scope: year.scope) },
  ])
}

extension PageScope {
  func title(of month: ArchiveMonth) -> String {
    CivilDate(year: month.year, month: month.month, day: 1)?
      .monthAndYear(in: language).capitalizedFirst ?? ""
  }
}
