import Yams

/// What the YAML library found wrong, in words for people who do not know YAML.
struct YAMLProblem {
  let message: Bilingual
  let hint: Bilingual
  /// 1-based line and column of the document, in code points.
  let mark: Mark
  /// Whether the parser gave up at the depth that its stack bears (1000).
  let isNesting: Bool

  /// `nil` for an error without a place; `lines` are those of the document.
  init?(_ error: YamlError, in lines: [Substring]) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let line = mark.line >= 1 && mark.line <= lines.count ? lines[mark.line - 1] : ""
      let isTab = line.unicodeScalars.dropFirst(max(0, mark.column - 1)).first == "\t"
      let isFirst = line.unicodeScalars.prefix(max(0, mark.column - 1)).allSatisfy { $0 == " " }
      let words = isTab ? Self.tab : Self.words(for: problem, isFirst: isFirst)
      isNesting = problem.contains("nesting level")
      message = words.message
      hint = words.hint
      // What is never closed is shown where it opens.
      self.mark = words.isAtStart ? context?.mark ?? mark : mark
    default: return nil
    }
  }

  private typealias Words = (message: Bilingual, hint: Bilingual, isAtStart: Bool)

  /// `isFirst`: nothing stands before it in its line.
  private static func words(for problem: String, isFirst: Bool) -> Words {
    switch problem {
    case "found unexpected end of stream", "found unexpected document indicator": unclosedQuote
    case "did not find expected ',' or ']'": unclosedBracket("[", "]")
    case "did not find expected ',' or '}'": unclosedBracket("{", "}")
    case "mapping values are not allowed in this context": strayColon
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      isFirst ? misaligned : trailing
    case "block sequence entries are not allowed in this context": inlineList
    case "found unknown escape character", "did not find expected hexdecimal number": backslash
    case "but found another document": secondDocument
    case "found character that cannot start any token": reserved
    case _ where problem.contains("tab character"): tab
    default: other(problem)
    }
  }

  private static var unclosedQuote: Words {
    (
      Bilingual(vi: "dấu nháy mở ở đây không được đóng lại", en: "the quote that opens here is never closed"),
      Bilingual(vi: "thêm dấu nháy ở cuối, hoặc bỏ dấu nháy đầu", en: "close the quote, or remove it"), true
    )
  }

  private static func unclosedBracket(_ open: String, _ close: String) -> Words {
    (
      Bilingual(
        vi: "sau dấu `\(open)` mở ở đây thiếu dấu `,` hoặc dấu `\(close)`",
        en: "a `,` or a `\(close)` is missing after the `\(open)` that opens here"),
      Bilingual(
        vi: "thêm dấu còn thiếu, hoặc đặt cả giá trị trong dấu nháy kép nếu đó chỉ là chữ",
        en: "add it, or put the whole value in double quotes if it is only text"), true
    )
  }

  private static var strayColon: Words {
    (
      Bilingual(vi: "dấu hai chấm này đứng không đúng chỗ", en: "this colon is out of place"),
      Bilingual(
        vi: "thụt dòng cho thẳng với các mục khác, hoặc đặt cả giá trị trong dấu nháy kép",
        en: "align the line with the other keys, or put the whole value in double quotes"), false
    )
  }

  private static var misaligned: Words {
    (
      Bilingual(
        vi: "dòng này không thẳng hàng với các mục ở trên",
        en: "this line is not aligned with the keys above it"),
      Bilingual(
        vi: "xóa hoặc thêm dấu cách ở đầu dòng cho thẳng với các mục khác",
        en: "add or remove spaces at the start until it is"), false
    )
  }

  private static var trailing: Words {
    (
      Bilingual(vi: "từ đây là phần thừa sau giá trị", en: "from here on there is too much after the value"),
      Bilingual(
        vi: "xóa phần thừa, hoặc đặt cả giá trị trong dấu nháy kép",
        en: "delete it, or put the whole value in double quotes"), false
    )
  }

  private static var inlineList: Words {
    (
      Bilingual(
        vi: "danh sách có gạch đầu dòng không viết được ngay sau dấu hai chấm",
        en: "a list with dashes cannot start right after the colon"),
      Bilingual(
        vi: "xuống dòng trước dấu `-`, hoặc viết `[một, hai]`",
        en: "start a new line before the `-`, or write `[one, two]`"), false
    )
  }

  private static var backslash: Words {
    (
      Bilingual(
        vi: "dấu `\\` trong dấu nháy kép có nghĩa riêng",
        en: "a `\\` has a meaning of its own in double quotes"),
      Bilingual(
        vi: "viết `\\\\`, hoặc dùng dấu nháy đơn", en: "write `\\\\`, or use single quotes"), false
    )
  }

  private static var secondDocument: Words {
    (
      Bilingual(vi: "dòng `---` này mở ra một phần thứ hai", en: "this `---` starts a second document"),
      Bilingual(vi: "xóa dòng này", en: "delete the line"), false
    )
  }

  private static var reserved: Words {
    (
      Bilingual(
        vi: "giá trị không được bắt đầu bằng ký tự này", en: "a value may not start with this character"),
      Bilingual(vi: "đặt cả giá trị trong dấu nháy kép", en: "put the whole value in double quotes"), false
    )
  }

  private static var tab: Words {
    (
      Bilingual(vi: "ký tự Tab không dùng được ở đây", en: "a tab cannot be used here"),
      Bilingual(vi: "thay phím Tab bằng dấu cách", en: "use spaces instead"), false
    )
  }

  private static func other(_ problem: String) -> Words {
    (
      Bilingual(vi: "máy không hiểu chỗ này", en: "this is not valid YAML: \(problem)"),
      Bilingual(
        vi: "xem lại dấu hai chấm, dấu nháy, dấu ngoặc và các dấu cách ở đầu dòng",
        en: "check colons, quotes, brackets and the spaces at the start of lines"), false
    )
  }
}
