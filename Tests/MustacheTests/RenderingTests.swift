import Mustache
import Testing

/// What the specification leaves open, or has no example for.
struct RenderingTests {
  @Test func emptyTextMarkupAndListsAreFalsey() throws {
    let fields: [String: Value] = ["text": .text(""), "html": .html([]), "list": .list([])]
    let actual = try render(
      "{{#text}}a{{/text}}{{#html}}b{{/html}}{{#list}}c{{/list}}{{^text}}d{{/text}}", fields)
    let expected = "d"
    #expect(actual == expected)
  }

  @Test func apostrophesAreEscapedAndOtherLettersAreNot() throws {
    let actual = try render("{{a}}", ["a": .text("'Tiêm chủng' <b> \"&\" 🇻🇳")])
    let expected = "&#39;Tiêm chủng&#39; &lt;b&gt; &quot;&amp;&quot; 🇻🇳"
    #expect(actual == expected)
  }

  /// Texts are looked at eight bytes at a time.
  @Test(arguments: 0..<20)
  func eachCharacterIsEscapedWhereverItStands(before count: Int) throws {
    let entities: [Character: String] = [
      "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
    let characters = (0..<128).map { Character(UnicodeScalar(UInt8($0))) } + ["ế"]
    let texts = characters.flatMap { character in
      ["", "=", "1234567", "12345678"].map { String(repeating: "%", count: count) + [character] + $0 }
    }
    let actual = try render("{{#a}}[{{.}}]{{/a}}", ["a": .list(texts.map { .text($0) })])
    let expected = texts.map { "[" + $0.map { entities[$0] ?? String($0) }.joined() + "]" }.joined()
    #expect(actual == expected)
  }

  @Test func markupIsEscapedUnlessTheTagSaysNot() throws {
    let actual = try render("{{a}} {{{a}}}", ["a": .html(Array("<b>ế</b>".utf8))])
    let expected = "&lt;b&gt;ế&lt;/b&gt; <b>ế</b>"
    #expect(actual == expected)
  }

  @Test func nullEndsTheSearchUpTheStack() throws {
    let fields: [String: Value] = ["a": .text("outer"), "r": .record(["a": Value.null])]
    let actual = try render("[{{#r}}{{a}}{{/r}}]", fields)
    let expected = "[]"
    #expect(actual == expected)
  }

  @Test func laterValuesOfTheStackAreSearchedFirst() throws {
    let stack: [Value] = [
      .record(["a": Value.text("1"), "b": .text("2")]), .record(["a": Value.text("3")]),
    ]
    let actual = try render("{{a}}{{b}}", stack: stack)
    let expected = "32"
    #expect(actual == expected)
  }

  @Test func sectionsOverTrueKeepTheTopOfTheStack() throws {
    let actual = try render("{{#a}}{{.}}{{/a}}", stack: [.record(["a": Value.bool(true)]), .text("x")])
    let expected = "x"
    #expect(actual == expected)
  }

  @Test func recordsBoolsAndListsWriteNothing() throws {
    let fields: [String: Value] = [
      "r": .record(["a": Value.null]), "b": .bool(true), "l": .list([.text("x")]),
    ]
    let actual = try render("[{{r}}{{b}}{{l}}]", fields)
    let expected = "[]"
    #expect(actual == expected)
  }

  @Test func blockMayHoldABlockOfItsOwnName() throws {
    let actual = try render(
      "{{<card}}{{$a}}<{{$a}}x{{/a}}{{<card}}{{$a}}y{{/a}}{{/card}}>{{/a}}{{/card}}",
      partials: ["card": "[{{$a}}{{/a}}]"])
    let expected = "[<x[y]>]"
    #expect(actual == expected)
  }

  @Test func blocksReachPartialsOfTheParent() throws {
    let actual = try render(
      "{{<layout}}{{$title}}Họp dân{{/title}}{{/layout}}",
      partials: ["layout": "<{{>head}}>", "head": "{{$title}}Khe Mẫu{{/title}}"])
    let expected = "<Họp dân>"
    #expect(actual == expected)
  }

  @Test func indentationOfNestedPartialsAddsUp() throws {
    let actual = try render(
      "<a>\n  {{>b}}\n</a>\n", ["v": .text("1\n2")],
      partials: ["b": "<b>\n  {{>c}}\n</b>\n", "c": "{{{v}}}\n<c>\n"])
    let expected = "<a>\n  <b>\n    1\n2\n    <c>\n  </b>\n</a>\n"
    #expect(actual == expected)
  }

  @Test func partialInTheMiddleOfALineIsNotIndented() throws {
    let actual = try render("  {{>b}}\n", partials: ["b": "x {{>c}}\ny\n", "c": "1\n2"])
    let expected = "  x 1\n2\n  y\n"
    #expect(actual == expected)
  }

  @Test func blockInLoopIsIndentedInEachRound() throws {
    let actual = try render(
      "{{<list}}\n{{$item}}\n<li>\n{{.}}\n{{/item}}\n{{/list}}\n",
      ["items": .list([.text("1"), .text("2")])],
      partials: ["list": "<ul>\n{{#items}}\n  {{$item}}\n  {{/item}}\n{{/items}}\n</ul>\n"])
    let expected = "<ul>\n  <li>\n  1\n  <li>\n  2\n</ul>\n"
    #expect(actual == expected)
  }

  @Test func renderingAddsToTheEndOfTheOutput() throws {
    let set = TemplateSet([try TemplateParser().parse("b", name: "main")])
    var actual = Array("a".utf8)
    try set.render("main", [], into: &actual)
    let expected = Array("ab".utf8)
    #expect(actual == expected)
  }

  @Test func outputLargerThanItsFirstBufferIsWhole() throws {
    let text = String(repeating: "ế<", count: 50_000)
    let actual = try render("({{a}}{{{a}}})", ["a": .text(text)])
    let expected = "(" + text.split(separator: "<").map { $0 + "&lt;" }.joined() + text + ")"
    #expect(actual == expected)
  }

  @Test(arguments: [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")])
  func markupIsEscapedWhereverItStandsInALongText(mark: String, entity: String) throws {
    for offset in 0..<40 {
      let (before, after) = (
        String(repeating: "á", count: offset), String(repeating: "=", count: 40 - offset)
      )
      let actual = try render("{{a}}", ["a": .text(before + mark + after)])
      let expected = before + entity + after
      #expect(actual == expected)
    }
  }

  @Test func boxedRecordKeepsItsType() {
    guard case .boxed(let box) = Value.record(["a": Value.text("b")]) else {
      Issue.record("a record is not boxed")
      return
    }
    let actual = (box.record as? [String: Value])?.keys.sorted()
    let expected = ["a"]
    #expect(actual == expected)
  }

  @Test func ofTemplatesWithOneNameTheLastCounts() throws {
    let parser = TemplateParser()
    let set = TemplateSet([try parser.parse("1", name: "a"), try parser.parse("2", name: "a")])
    let actual = try set.render("a", [])
    let expected = Array("2".utf8)
    #expect(actual == expected)
  }

  @Test func carriageReturnsGoWithStandaloneTagsOnly() throws {
    let actual = try render("{{#a}}\r\n1\r\n{{/a}}\r\n2\r\n", ["a": .bool(true)])
    let expected = "1\r\n2\r\n"
    #expect(actual == expected)
  }
}
