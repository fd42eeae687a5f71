import Mustache
import Testing

struct RobustnessTests {
  @Test func endlessPartialsEndInAnError() throws {
    let set = TemplateSet([
      try TemplateParser().parse("x{{>b}}", name: "a"), try TemplateParser().parse("{{>a}}", name: "b"),
    ])
    var output = Array("kept".utf8)
    #expect(throws: RenderError.nestingTooDeep(template: "a")) { try set.render("a", [], into: &output) }
    let expected = Array("kept".utf8)
    #expect(output == expected)
  }

  @Test func endlessParentsEndInAnError() throws {
    let source = "{{<a}}{{$b}}{{<a}}{{/a}}{{/b}}{{/a}}"
    let set = TemplateSet([try TemplateParser().parse(source, name: "a")])
    #expect(throws: RenderError.nestingTooDeep(template: "a")) { try set.render("a", []) }
  }

  @Test func unknownTemplateIsAnError() {
    #expect(throws: RenderError.unknownTemplate("post")) { try TemplateSet([]).render("post", []) }
  }

  @Test func nestingUpToTheLimitRenders() throws {
    let limit = TemplateParser.maximumNesting
    let template =
      String(repeating: "{{#a}}", count: limit) + "x" + String(repeating: "{{/a}}", count: limit)
    let actual = try render(template, ["a": .list([.record(["b": Value.null])])])
    let expected = "x"
    #expect(actual == expected)
  }

  /// Whatever the input, it is a template or a mistake that lies inside the source.
  @Test func noInputTraps() throws {
    var random = SeededGenerator(seed: 20_260_309)
    let partial = try TemplateParser().parse("{{$a}}\n b{{/a}}{{>a}}", name: "b")
    let stack = [Value.record(["a": Value.text("b"), "b": .list([.text("a"), .null])])]
    var parsed = 0
    var misplaced: [[UInt8]] = []
    for round in 0..<10_000 {
      let source = round.isMultiple(of: 4) ? random.bytes() : Array(random.tagSoup().utf8)
      do throws(TemplateError) {
        let template = try TemplateParser().parse(source, name: "a")
        if !isOrdered(template.tags) { misplaced.append(source) }
        _ = try? TemplateSet([template, partial]).render("a", stack)
        parsed += 1
      } catch {
        if !isInside(source, error.position) { misplaced.append(source) }
      }
    }
    #expect(misplaced == [])
    #expect((1000..<9000).contains(parsed), "the soup holds both templates and mistakes")
  }

  private func isOrdered(_ tags: [TemplateTag]) -> Bool {
    let starts = tags.map { ($0.position.line, $0.position.column) }
    return zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 }
      && tags.allSatisfy { isOrdered($0.children) }
  }

  private func isInside(_ source: [UInt8], _ position: SourcePosition) -> Bool {
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = String(decoding: lines[position.line - 1], as: UTF8.self)
    return position.column >= 1 && position.column - 1 + position.length <= line.count
  }

  /// Work that grew with the square of the size would take minutes here.
  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "{{#a}}", "{{a", "{{$b}}\n", "\n\n", " ", "{{! \n", "ế", "{{<p}}{{/p}}", "{{a}}", "  {{>p}}\n",
    ])
  func aMegabyteOfAnythingIsParsed(_ piece: String) throws {
    let source = String(repeating: piece, count: 1_048_576 / piece.utf8.count)
    let parsed = Result { try TemplateParser().parse(source, name: "main").tags }
    switch parsed {
    case .success(let tags): #expect(tags.count <= source.utf8.count)
    case .failure(let error): #expect((error as? TemplateError)?.template == "main")
    }
  }
}
