import Mustache
import Testing

struct VocabularyTests {
  @Test(arguments: [0, 1, 2, 3, 8, 100, 1000])
  func everyNameHasItsOwnNumberAndNoOtherNameHasOne(count: Int) {
    let vocabulary = Vocabulary((0..<count).map { "tên \($0)" })
    let actual = (0..<2 * count + 1).map { vocabulary["tên \($0)"] }
    let expected = (0..<2 * count + 1).map { $0 < count ? $0 : nil }
    #expect(actual == expected)
  }

  @Test func repeatedNameKeepsItsFirstNumber() {
    let vocabulary = Vocabulary(["a", "b", "a", "c"])
    let actual = ["a", "b", "c"].map { vocabulary[$0] }
    let expected = [0, 1, 2]
    #expect(actual == expected)
  }

  @Test func nameIsFoundInEitherUnicodeForm() {
    let vocabulary = Vocabulary(["ti\u{1EBF}ng"])
    let actual = vocabulary["tie\u{302}\u{301}ng"]
    let expected = 0
    #expect(actual == expected)
  }

  /// Knows two of three names.
  private struct Pair: NumberedRecord {
    func value(numbered number: Int) -> Value? { number < 2 ? .text("<\(number)>") : nil }
  }

  @Test func recordAskedByNumberAndRecordAskedByTextShareAStack() throws {
    let template = try TemplateParser().parse(
      "{{a}}{{{b}}}{{c}}{{d}}{{#p}}{{b}}{{d}}{{/p}}{{p.a}}", name: "main")
    let set = TemplateSet([template], vocabulary: Vocabulary(["a", "b", "c"]))
    let values: [String: Value] = [
      "c": .text("C"), "d": .text("D"), "a": .text("no"), "p": .record(Pair()),
    ]
    let actual = String(decoding: try set.render("main", [.record(values), .record(Pair())]), as: UTF8.self)
    let expected = "&lt;0&gt;<1>CD&lt;1&gt;D&lt;0&gt;"
    #expect(actual == expected)
  }
}
