import Testing

@testable import Markdown

@Suite struct FloodTests {
  private func error(of text: String) -> MarkdownError? {
    do {
      _ = try MarkdownParser(options: options()).parse(Array(text.utf8)[...], firstLine: 5)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("![[]()", 100_000), ("> ", 50_000), (">", 50_000), ("* ", 50_000), ("1. ", 50_000),
      ("*a **a ", 300_000),
      ("[a](", 300_000), ("[", 1_000_000), ("<!--", 600_000), ("<?", 600_000), ("_a*", 400_000),
      ("`a``", 300_000),
      ("a\n", 300_000), ("[a]: b\n", 300_000), ("&amp", 600_000), ("- ", 1000),
    ])
  func aFloodIsAnErrorWithItsLine(pattern: String, count: Int) throws {
    let error = error(of: "a\n\n" + String(repeating: pattern, count: count) + "b")
    let line = try #require(error?.line)
    #expect(line >= 7)
  }

  @Test func theErrorNamesWhatThereIsTooMuchOf() throws {
    let nested = (0..<10_000).map { String(repeating: "  ", count: $0 % 100) + "- a\n" }.joined()
    #expect(error(of: nested)?.kind == .nesting(limit: 50))
    #expect(error(of: String(repeating: "![", count: 300))?.kind == .openBrackets(limit: 200))
    #expect(error(of: String(repeating: "*", count: 600_000))?.kind == .markup(limit: 500_000))
    #expect(
      error(of: String(repeating: "\n", count: 300_000))
        == MarkdownError(kind: .lines(limit: 250_000), line: 250_005))
  }

  @Test func aTableThatWouldGrowTooLargeIsAnError() throws {
    let columns = String(repeating: "a|", count: 2000)
    let text =
      "|\(columns)\n|" + String(repeating: "-|", count: 2000) + "\n" + String(repeating: "b\n", count: 200)
    #expect(error(of: text) == MarkdownError(kind: .tableCells(limit: 200_000), line: 106))
  }

  @Test func bracketsOfDifferentParagraphsAreCountedApart() throws {
    #expect(error(of: String(repeating: "[[[[[[[[[[\n\n", count: 100)) == nil)
  }

  @Test func fiveMegabytesOfHonestTextPass() throws {
    let paragraph =
      "Trung tâm phối hợp với **Ban Quản lý** rừng [phòng hộ](a.md) gia hạn.\n\n- một\n  - hai\n\n"
    let text = String(repeating: paragraph, count: 5_000_000 / paragraph.utf8.count)
    #expect(error(of: text) == nil)
  }

  @Test func anHonestRuleOrFormIsNoFlood() throws {
    let text =
      String(repeating: "- ", count: 200) + "\n\nHọ tên: " + String(repeating: "_", count: 300) + "\n"
    #expect(error(of: text) == nil)
  }
}
