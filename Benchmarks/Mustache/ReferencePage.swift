import Mustache

/// The reference page: 20 variables, two loops of 10 items with 2 and 3 variables, 4 KB of raw HTML, and a
/// layout by inheritance. Its records find their fields as those of a site do: by number, in a table of closures
/// that wrap one another.
struct ReferencePage: NumberedRecord {
  static let fields = FieldTable<ReferencePage>([
    text("title") { $0.title }, text("summary") { $0.summary }, html("body") { $0.body },
    text("url") { $0.url }, text("date") { $0.date }, text("author") { $0.author },
    ("section", { $0.section }), ("site", { $0.site }),
    list("tags") { $0.tags }, list("related") { $0.related },
    ("isExpired", { _ in .bool(false) }),
  ])

  let title = "Thông báo: lịch tiêm chủng tháng 3 cho trẻ em & người già"
  let summary =
    "Trạm Y tế xã Khe Mẫu tổ chức tiêm chủng vào sáng ngày 9 tháng 3, mời bà con đưa trẻ đến đúng giờ."
  let body = ReferencePage.paragraphs(bytes: 4096)
  let url = "thong-bao/2026-03-09-tiem-chung.html"
  let date = "09/3/2026"
  let author = "Ban biên tập"
  let site = Value.record(Site())
  let section = Value.record(Link(title: "Thông báo", url: "../thong-bao/index.html", date: ""))
  let tags = (1...10).map { Value.record(Link(title: "thẻ số \($0)", url: "../tag/\($0).html", date: "")) }
  let related = (1...10).map {
    Value.record(Link(title: "Bài viết liên quan số \($0)", url: "bai-\($0).html", date: "0\($0)/2026"))
  }

  func value(numbered number: Int) -> Value? { Self.fields.values[number]?(self) }

  private static func paragraphs(bytes count: Int) -> [UInt8] {
    var html: [UInt8] = []
    while html.count < count { html += Array("<p>Kính mời bà con <em>đến dự</em> đông đủ.</p>\n".utf8) }
    return html
  }
}

struct Link: NumberedRecord {
  static let fields = FieldTable<Link>([
    text("title") { $0.title }, text("url") { $0.url }, text("date") { $0.date },
  ])

  let title: String
  let url: String
  let date: String

  func value(numbered number: Int) -> Value? { Self.fields.values[number]?(self) }
}

struct Site: NumberedRecord {
  static let fields = FieldTable<Site>([
    text("name") { $0.name }, text("owner") { $0.owner }, text("address") { $0.address },
    text("phone") { $0.phone }, text("email") { $0.email }, text("language") { _ in "vi" },
  ])

  let name = "Xã Khe Mẫu"
  let owner = "Ủy ban nhân dân xã Khe Mẫu"
  let address = "Thôn 1, xã Khe Mẫu"
  let phone = "0000 000 000"
  let email = "bangtin@example.vn"

  func value(numbered number: Int) -> Value? { Self.fields.values[number]?(self) }
}

/// The fields of one kind of record, by the numbers of their names.
struct FieldTable<Subject>: Sendable {
  let values: [(@Sendable (Subject) -> Value)?]

  fileprivate init(_ fields: [Field<Subject>]) {
    var values = [(@Sendable (Subject) -> Value)?](repeating: nil, count: ReferencePage.vocabulary.count)
    for field in fields {
      if let number = ReferencePage.vocabulary[field.name] { values[number] = field.value }
    }
    self.values = values
  }
}

private typealias Field<Subject> = (name: String, value: @Sendable (Subject) -> Value)

private func text<Subject>(
  _ name: String, _ value: @escaping @Sendable (Subject) -> String
) -> Field<Subject> {
  (name, { .text(value($0)) })
}

private func html<Subject>(
  _ name: String, _ value: @escaping @Sendable (Subject) -> [UInt8]
) -> Field<Subject> {
  (name, { .html(value($0)) })
}

private func list<Subject>(
  _ name: String, _ value: @escaping @Sendable (Subject) -> [Value]
) -> Field<Subject> {
  (name, { .list(value($0)) })
}

extension ReferencePage {
  static let vocabulary = Vocabulary([
    "title", "summary", "body", "url", "date", "author", "section", "site", "tags", "related", "isExpired",
    "name", "owner", "address", "phone", "email", "language",
  ])

  static func templates() throws -> TemplateSet {
    let parser = TemplateParser()
    return TemplateSet(
      [
        try parser.parse(layout, name: "layout"), try parser.parse(post, name: "post"),
      ], vocabulary: vocabulary)
  }

  private static let layout = """
    <!doctype html>
    <html lang="{{site.language}}">
    <head>
      <meta charset="utf-8">
      <title>{{$title}}{{site.name}}{{/title}}</title>
      <meta name="description" content="{{summary}}">
      <link rel="canonical" href="{{url}}">
      {{$head}}
      {{/head}}
    </head>
    <body>
      <header><a href="index.html">{{site.name}}</a> <small>{{site.owner}}</small></header>
      <main>
        {{$main}}
        {{/main}}
      </main>
      <footer>
        <p>{{site.owner}}, {{site.address}}</p>
        <p>{{site.phone}} <a href="mailto:{{site.email}}">{{site.email}}</a></p>
      </footer>
    </body>
    </html>

    """

  private static let post = """
    {{<layout}}
      {{$title}}{{title}} – {{site.name}}{{/title}}
      {{$head}}
        <meta property="og:title" content="{{title}}">
        <meta property="article:published_time" content="{{date}}">
      {{/head}}
      {{$main}}
        <article>
          <h1>{{title}}</h1>
          <p><a href="{{section.url}}">{{section.title}}</a> · {{date}} · {{author}}</p>
          {{#isExpired}}
          <p>Đã hết hạn</p>
          {{/isExpired}}
          {{{body}}}
        </article>
        <ul>
          {{#tags}}
          <li><a href="{{url}}">{{title}}</a></li>
          {{/tags}}
        </ul>
        <ul>
          {{#related}}
          <li><a href="{{url}}">{{title}}</a> ({{date}})</li>
          {{/related}}
        </ul>
      {{/main}}
    {{/layout}}

    """
}
