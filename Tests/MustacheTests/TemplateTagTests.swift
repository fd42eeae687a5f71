import Mustache
import Testing

struct TemplateTagTests {
  private func tags(_ template: String) throws -> [TemplateTag] {
    try TemplateParser().parse(template, name: "main").tags
  }

  private func tag(
    _ kind: TemplateTag.Kind, _ line: Int, _ column: Int, _ length: Int, _ children: [TemplateTag] = []
  ) -> TemplateTag {
    let position = SourcePosition(line: line, column: column, length: length)
    return TemplateTag(kind: kind, position: position, children: children)
  }

  @Test func tagsStandInTheOrderOfTheSourceWithTheirPlaces() throws {
    let actual = try tags("Chữ ế {{a}}{{{b.c}}}\n  {{&d}} {{! e }}{{.}}\n")
    let expected = [
      tag(.variable(path: ["a"], isEscaped: true), 1, 7, 5),
      tag(.variable(path: ["b", "c"], isEscaped: false), 1, 12, 9),
      tag(.variable(path: ["d"], isEscaped: false), 2, 3, 6),
      tag(.variable(path: [], isEscaped: true), 2, 18, 5),
    ]
    #expect(actual == expected)
  }

  @Test func tagsInsideSectionsAreTheirChildren() throws {
    let actual = try tags("{{#a}}\n{{^b.c}}{{d}}{{/b.c}}\n{{/a}}{{e}}")
    let expected = [
      tag(
        .section(path: ["a"]), 1, 1, 6,
        [
          tag(
            .inverted(path: ["b", "c"]), 2, 1, 8,
            [tag(.variable(path: ["d"], isEscaped: true), 2, 9, 5)])
        ]),
      tag(.variable(path: ["e"], isEscaped: true), 3, 7, 5),
    ]
    #expect(actual == expected)
  }

  @Test func partialsAndParentsNameATemplateOrAPath() throws {
    let actual = try tags(
      "{{>post.card}}{{> * a.b }}{{<layout}}bỏ{{$c}}{{d}}{{/c}}{{/layout}}{{<*e}}{{/ *e}}")
    let expected = [
      tag(.partial(.named("post.card")), 1, 1, 14),
      tag(.partial(.dynamic(path: ["a", "b"])), 1, 15, 12),
      tag(
        .parent(.named("layout")), 1, 27, 11,
        [
          tag(
            .block(name: "c"), 1, 40, 6, [tag(.variable(path: ["d"], isEscaped: true), 1, 46, 5)])
        ]),
      tag(.parent(.dynamic(path: ["e"])), 1, 68, 7),
    ]
    #expect(actual == expected)
  }

  @Test func dynamicPathOfADotIsTheTopOfTheStack() throws {
    let actual = try tags("{{>*.}}").map(\.kind)
    let expected = [TemplateTag.Kind.partial(.dynamic(path: []))]
    #expect(actual == expected)
  }
}
