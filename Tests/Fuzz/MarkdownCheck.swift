import CCMark
import Markdown
import Vietnamese

/// A text gives HTML that is UTF-8 and well nested, with or without its links; places lie inside it; without extras it
/// is what libcmark makes of it.
struct MarkdownCheck {
  private static let reserved: Set<String> = ["noi-dung"]
  private static let emptyTitle = " title=\"\""

  private let input: [UInt8]

  init(_ input: [UInt8]) { self.input = input }

  func run() throws {
    // What is no text is refused before it comes here.
    guard let text = try? UnicodeText.normalized(input) else { return }
    let again = try? UnicodeText.normalized(text)
    try BrokenPromise.unless(again == text, "normalized text is not in its normal form")
    guard let document = try parse(text, .all) else { return }
    try checkPlaces(of: document, TextLines(text))
    try checkHeadings(of: document)
    try BrokenPromise.unless(
      !document.excerpt.utf8.contains(UInt8(ascii: "\n")), "an excerpt of several lines")
    for resolved in [document.links.map(\.destination), document.links.map { _ in nil }] {
      let html = document.html { resolved[$0] }
      try BrokenPromise.unless(String(validating: html, as: UTF8.self) != nil, "HTML that is not UTF-8")
      try BrokenPromise.unless(
        html.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 },
        "HTML with control characters")
      let flaw = HTMLNesting.flaw(in: html)
      try BrokenPromise.unless(flaw == nil, flaw ?? "")
    }
    guard let plain = try parse(text, []), let expected = Self.cmark(text) else { return }
    // References to what no page can hold become U+FFFD, and so does U+10FFFF, which marks places.
    if text.contains([0xF4, 0x8F, 0xBF, 0xBF]) || text.contains(Array("&#".utf8)) { return }
    let made = String(decoding: plain.html { plain.links[$0].destination }, as: UTF8.self)
    // libcmark's interface does not tell an empty title from none, and no reader can.
    let actual = made.replacing(Self.emptyTitle, with: "")
    let wanted = expected.replacing(Self.emptyTitle, with: "")
    try BrokenPromise.unless(
      actual.utf8.elementsEqual(wanted.utf8),
      """
      without extras it is not what libcmark makes of it:
      \(actual.debugDescription)
      \(wanted.debugDescription)
      """)
  }

  /// `nil` for a text that is refused.
  private func parse(_ text: [UInt8], _ extras: MarkdownExtras) throws(BrokenPromise) -> MarkdownDocument? {
    let options = MarkdownOptions(
      extras: extras, hardBreaks: !extras.isEmpty && input.count.isMultiple(of: 2),
      reservedIDs: Self.reserved, slug: { Slug.make($0) ?? "" })
    do {
      return try MarkdownParser(options: options).parse(text[...])
    } catch {
      let lines = TextLines(text)
      try BrokenPromise.unless(
        error.line > 0 && lines.contain(line: error.line, column: 0, length: 0), "refused elsewhere: \(error)"
      )
      return nil
    }
  }

  private func checkPlaces(of document: MarkdownDocument, _ lines: TextLines) throws {
    for place in document.links.map(\.place) + document.findings.map(\.place) {
      try BrokenPromise.unless(
        place.line > 0 && place.column > 0
          && lines.contain(line: place.line, column: place.column, length: place.length),
        "outside of the text: \(place)")
    }
  }

  private func checkHeadings(of document: MarkdownDocument) throws {
    let ids = document.headings.map(\.id)
    try BrokenPromise.unless(
      Set(ids).count == ids.count && !ids.contains("") && Self.reserved.isDisjoint(with: ids), "ids: \(ids)")
    try BrokenPromise.unless(
      document.headings.allSatisfy { (2...6).contains($0.level) && $0.line > 0 }, "\(document.headings)")
  }

  private static func cmark(_ text: [UInt8]) -> String? {
    // As a text, since that ends in the NUL that C wants even where it is empty.
    let text = String(decoding: text, as: UTF8.self)
    guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }
}

extension MarkdownDocument {
  fileprivate func html(_ destination: (Int) -> String?) -> [UInt8] {
    var bytes: [UInt8] = []
    body.html(into: &bytes) { destination($0).map { ResolvedDestination(url: $0) } }
    return bytes
  }
}
