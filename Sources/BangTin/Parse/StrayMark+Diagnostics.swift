import Markdown

extension Diagnostic {
  /// What readers see of a mark that is none, in words.
  static func strayMark(_ mark: StrayMark, at place: SourcePlace) -> Diagnostic {
    switch mark {
    case .heading(let level): headingWithoutSpace(String(repeating: "#", count: level), at: place)
    case .bold(isClosed: false):
      .warning(
        .boldWithoutEffect, at: place,
        vi: "dấu `**` ở đây không có dấu `**` đóng lại trong cùng đoạn, bà con thấy dấu sao",
        en: "no `**` in the same paragraph ends what this one begins: readers see the asterisks",
        hint: Bilingual(
          vi: #"viết `**` sát sau chữ đậm; nếu chỉ là dấu sao thì viết `\*\*`"#,
          en: #"write `**` right behind the bold words; write `\*\*` for mere asterisks"#))
    case .bold(isClosed: true):
      .warning(
        .boldWithoutEffect, at: place,
        vi: "dấu `**` ở đây không làm đậm chữ nào, bà con thấy dấu sao",
        en: "`**` makes nothing bold here: readers see the asterisks",
        hint: Bilingual(
          vi:
            #"viết dấu `**` sát chữ ở phía trong, cách chữ ở phía ngoài: `chữ **chữ đậm** chữ`; nếu chỉ là dấu sao thì viết `\*\*`"#,
          en:
            #"no space inside of the `**`, a space outside: `words **bold words** words`; write `\*\*` for mere asterisks"#
        ))
    case .bullet(let sign, let isRunOn): bulletWithoutList(sign, isRunOn: isRunOn, at: place)
    case .rows(let columns, let rule): rowsWithoutTable(columns: columns, rule: rule, at: place)
    }
  }

  private static func headingWithoutSpace(_ sign: String, at place: SourcePlace) -> Diagnostic {
    .warning(
      .headingWithoutSpace, at: place,
      vi: "sau `\(sign)` không có dấu cách nên đây không phải là đề mục, bà con thấy nguyên văn",
      en: "there is no space behind `\(sign)`, so this is no heading: readers see it as it is written",
      hint: Bilingual(
        vi: #"viết một dấu cách sau `\#(sign)`; nếu không phải đề mục thì viết `\\#(sign)`"#,
        en: #"write a space behind `\#(sign)`; if it is no heading, write `\\#(sign)`"#))
  }

  private static func bulletWithoutList(_ sign: String, isRunOn: Bool, at place: SourcePlace) -> Diagnostic {
    .warning(
      .bulletWithoutList, at: place,
      vi: "dòng bắt đầu bằng `\(sign)` không thành danh sách"
        + (isRunOn ? ", các dòng dồn thành một đoạn" : ""),
      en: "a line that begins with `\(sign)` is no list" + (isRunOn ? ": the lines run together" : ""),
      hint: Bilingual(
        vi: "thay `\(sign)` ở đầu mỗi dòng bằng gạch nối và dấu cách: `- chữ`"
          + (isRunOn ? "; hoặc để một dòng trống giữa các dòng" : ""),
        en: "begin each line with a hyphen and a space instead of `\(sign)`: `- words`"
          + (isRunOn ? "; or leave a blank line between them" : "")))
  }

  private static func rowsWithoutTable(columns: Int, rule: Int?, at place: SourcePlace) -> Diagnostic {
    // A hint is for reading: nobody counts more.
    let dashes = "|" + String(repeating: "--|", count: min(columns, 12))
    guard let rule else {
      return .warning(
        .rowsWithoutTable, at: place,
        vi: "các dòng này không thành bảng vì thiếu dòng gạch dưới tên cột, bà con thấy nguyên văn",
        en: "these rows are no table, as no line of dashes stands under the names of the columns",
        hint: Bilingual(
          vi: "thêm dòng `\(dashes)` dưới dòng này", en: "add a line `\(dashes)` under this one"))
    }
    return .warning(
      .rowsWithoutTable, at: place,
      vi: "các dòng này không thành bảng vì dòng tên cột có \(columns) ô mà dòng gạch có \(rule)",
      en: "these rows are no table: there are \(columns) names of columns, and dashes for \(rule)",
      hint: Bilingual(
        vi: "viết dòng gạch thành `\(dashes)`", en: "write the line of dashes as `\(dashes)`"))
  }
}
