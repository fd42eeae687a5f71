import Mustache
import Vietnamese

@testable import BangTin

/// Templates are parsed or their mistake lies inside them; what passes the check of a build renders, as UTF-8.
///
/// The input is up to three templates, `post`, `part` and `frame`, with a line `=====` between them.
struct MustacheCheck {
  private static let names = ["post", "part", "frame"]
  private static let separator = Array("\n=====\n".utf8)

  private let input: [UInt8]

  init(_ input: [UInt8]) { self.input = input }

  func run() async throws {
    let sources = self.sources
    if try areBuildable(sources) { try await build(sources) }
  }

  private var sources: [(name: String, text: [UInt8])] {
    guard let text = try? UnicodeText.normalized(input) else { return [] }
    let parts = text.split(separator: Self.separator, omittingEmptySubsequences: false)
    return zip(Self.names, parts).map { (name: $0, text: Array($1)) }
  }

  /// Checks each of `sources` and renders them by themselves; whether they can be used in a site.
  ///
  /// Never inlined: swiftc 6.3 crashes when it optimizes this as a part of an asynchronous function.
  @inline(never)
  private func areBuildable(_ sources: [(name: String, text: [UInt8])]) throws -> Bool {
    let templates = try sources.compactMap { try parse($0.text, name: $0.name) }
    // A template may ask for more work than a machine can do: that is for its writer to see.
    guard !templates.isEmpty, RenderingCost.isSmall(templates) else { return false }
    try render(TemplateSet(templates))
    return templates.count == sources.count
  }

  /// `nil` after a mistake.
  private func parse(_ source: [UInt8], name: String) throws(BrokenPromise) -> Template? {
    let lines = TextLines(source)
    let template: Template
    do {
      template = try TemplateParser().parse(source, name: name)
    } catch {
      try check(error.position, lines)
      return nil
    }
    try check(template.tags, lines)
    return template
  }

  private func check(_ tags: [TemplateTag], _ lines: TextLines) throws(BrokenPromise) {
    for tag in tags {
      try check(tag.position, lines)
      try check(tag.children, lines)
    }
    let starts = tags.map { ($0.position.line, $0.position.column) }
    try BrokenPromise.unless(
      zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }, "tags out of order: \(starts)")
  }

  private func check(_ position: SourcePosition, _ lines: TextLines) throws(BrokenPromise) {
    try BrokenPromise.unless(
      position.line > 0 && position.column > 0
        && lines.contain(line: position.line, column: position.column, length: position.length),
      "outside of the template: \(position)")
  }

  private func render(_ set: TemplateSet) throws {
    let record: [String: Value] = [
      "a": .text("<“&\">"), "b": .list([.text("x"), .record(["a": Value.null, "c": .bool(true)])]),
      "c": .bool(false), "d": .html(Array("<b>ệ</b>".utf8)), "e": .text("part"),
    ]
    guard let page = try? set.render("post", [.record(record)]) else { return }
    try BrokenPromise.unless(String(validating: page, as: UTF8.self) != nil, "a page that is not UTF-8")
  }

  /// The templates in a site of one post, which uses them in place of the built-in ones.
  private func build(_ sources: [(name: String, text: [UInt8])]) async throws {
    let templates = sources.map { SourceFile(path: ContentPath($0.name + ".html"), bytes: $0.text) }
    let options = BuildOptions(now: DateTime(secondsSince1970: 1_795_305_600, offset: .vietnam))
    let build = Build(of: SiteSource(content: Self.content, templates: templates), options: options)
    let result = try await build.run()
    for diagnostic in result.diagnostics { try check(diagnostic, sources) }
    for file in result.files {
      guard file.path.text.hasSuffix(".html"), case .bytes(let page) = file.content else { continue }
      try BrokenPromise.unless(
        String(validating: page, as: UTF8.self) != nil, "\(file.path) is not UTF-8")
    }
  }

  /// A mistake lies in one of the templates, or in a built-in one that they include where it cannot stand.
  private func check(_ diagnostic: Diagnostic, _ sources: [(name: String, text: [UInt8])]) throws {
    guard let place = diagnostic.place,
      let text = sources.first(where: { place.file == "templates/\($0.name).html" })?.text
        ?? BuiltInTheme.files.first(where: { place.file == "templates/\($0.path)" })?.bytes
    else { throw BrokenPromise(description: "elsewhere: \(diagnostic)") }
    try BrokenPromise.unless(
      TextLines(text).contain(line: place.line, column: place.column, length: place.length),
      "outside of the template: \(diagnostic)")
  }

  private static let content = [
    "site.yaml": """
    name: Xã Khe Mẫu
    owner: Ủy ban nhân dân xã Khe Mẫu
    url: https://khemau.example.vn/
    """,
    "index.md": "---\ntitle: Trang chủ\n---\n",
    "thong-bao/index.md": "---\ntitle: Thông báo\n---\n",
    "thong-bao/hop.md":
      "---\ntitle: Họp thôn\ndate: 2026-03-09\ntags: [họp, y tế]\n---\n\nKính mời **bà con**.\n",
  ].map { SourceFile(path: ContentPath($0.key), bytes: Array($0.value.utf8)) }
}
