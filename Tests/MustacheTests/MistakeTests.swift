import Mustache
import Testing

/// Every kind of mistake, at its exact place behind Vietnamese text.
struct MistakeTests {
  struct Example: Sendable {
    let template: String
    let line: Int
    let column: Int
    let length: Int
    let kind: TemplateError.Kind

    init(_ template: String, _ line: Int, _ column: Int, _ length: Int, _ kind: TemplateError.Kind) {
      self.template = template
      self.line = line
      self.column = column
      self.length = length
      self.kind = kind
    }
  }

  static let examples = [
    Example("<h1>Thông báo: {{tiêu đề</h1>  \n<p>\n", 1, 16, 14, .unclosedTag),
    Example("\nXã Khe Mẫu {{{title}}\n", 2, 12, 10, .unclosedTag),
    Example("Họp dân {{title</h1>{{body}}", 1, 9, 20, .unclosedTag),
    Example("Họp dân {{! ghi chú\n}", 1, 9, 11, .unclosedTag),
    Example("Lịch tiêm: {{ }}.", 1, 12, 5, .emptyName),
    // U+070F is one character with the brace behind it.
    Example("Họp\u{70F}{{#a}\n{{/a}}", 1, 4, 5, .unclosedTag),
    Example("Lịch tiêm: {{#}}.", 1, 12, 5, .emptyName),
    Example("Lịch tiêm: {{>*}}.", 1, 12, 6, .emptyName),
    Example("Ngày {{ngày đăng}}", 1, 6, 13, .malformedName("ngày đăng")),
    Example("Ngày {{page..date}}", 1, 6, 14, .malformedName("page..date")),
    Example("Ngày {{>*.page}}", 1, 6, 11, .malformedName(".page")),
    Example("Ghi chú {{=<% %> %=}}", 1, 9, 13, .malformedDelimiters),
    Example("Ghi chú {{=<%=}}", 1, 9, 8, .malformedDelimiters),
    Example("Ghi chú {{=|= |==}}", 1, 9, 11, .malformedDelimiters),
    Example("một\nhai\nMục: {{#tags}}\n{{name}}\n", 3, 6, 9, .unclosedSection(name: "tags")),
    Example("Mục: {{<*layout}}", 1, 6, 12, .unclosedSection(name: "*layout")),
    Example("Mục: {{$nội-dung}}", 1, 6, 13, .unclosedSection(name: "nội-dung")),
    Example(
      "Thẻ\n{{#tags}}{{#name}}\nđã hết {{/tags}}", 3, 8, 9,
      .mismatchedClose(name: "tags", expected: "name", openedOn: 2)),
    Example("đã hết {{/tags}}", 1, 8, 9, .unexpectedClose(name: "tags")),
    Example("{{<layout}}Chữ bị bỏ {{title}}{{/layout}}", 1, 22, 9, .tagInsideParent(parent: "layout")),
    Example(
      "\n{{<layout}}\n{{$a}}{{/a}}\nlần hai: {{$a}}{{/a}}{{/layout}}", 4, 10, 6,
      .duplicateBlock(name: "a", firstOn: 3)),
    Example("ế" + String(repeating: "{{#a}}", count: 101), 1, 602, 6, .nestingTooDeep(limit: 100)),
  ]

  @Test(arguments: examples)
  func everyMistakeHasItsPlace(_ example: Example) {
    let actual = mistake(in: example.template)
    let position = SourcePosition(line: example.line, column: example.column, length: example.length)
    let expected = TemplateError(template: "main", position: position, kind: example.kind)
    #expect(actual == expected)
  }

  @Test func decomposedLettersCountAsOneCharacter() {
    let actual = mistake(in: "e\u{302}\u{301} {{}}")?.position
    let expected = SourcePosition(line: 1, column: 3, length: 4)
    #expect(actual == expected)
  }

  @Test func carriageReturnsBelongToTheLineEnd() {
    let actual = mistake(in: "một\r\nhai {{ba\r\n")?.position
    let expected = SourcePosition(line: 2, column: 5, length: 4)
    #expect(actual == expected)
  }

  @Test func delimitersMayChangeBeforeTheMistake() {
    let actual = mistake(in: "{{=<% %>=}}\nđây <%#a%>")?.position
    let expected = SourcePosition(line: 2, column: 5, length: 6)
    #expect(actual == expected)
  }
}
