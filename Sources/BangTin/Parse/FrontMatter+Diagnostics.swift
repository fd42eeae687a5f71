import Vietnamese

extension Diagnostic {
  static func imageWithoutText(at place: SourcePlace) -> Diagnostic {
    .warning(
      .imageWithoutText, at: place,
      vi: "ảnh này không có lời mô tả, người dùng trình đọc màn hình sẽ không biết trong ảnh có gì",
      en: "this image has no alternative text: people who listen to the page miss it",
      hint: Bilingual(
        vi: "viết một câu mô tả: `![mô tả](ảnh.jpg)`, hoặc `imageAlt` (mô tả ảnh) cho ảnh đại diện",
        en: "describe it in a sentence: `![description](picture.jpg)`, or `imageAlt` for the lead picture"))
  }

  static func updatedBeforeDate(at place: SourcePlace) -> Diagnostic {
    .error(
      .updatedBeforeDate, at: place,
      vi: "ngày cập nhật sớm hơn ngày đăng", en: "the date of the update lies before the date",
      hint: Bilingual(vi: "sửa một trong hai ngày", en: "correct one of the two dates"))
  }

  static func dateInIntroduction(at place: SourcePlace) -> Diagnostic {
    .warning(
      .dateInIntroduction, at: place,
      vi: "`index.md` giới thiệu cả thư mục nên ngày đăng không có tác dụng",
      en: "`index.md` introduces its folder, so its date has no effect",
      hint: Bilingual(
        vi: "xóa dòng này, hoặc đổi tên tệp nếu đây là một bài",
        en: "delete the line, or rename the file if this is a post"))
  }

  static func badPath(_ text: Located<String>) -> Diagnostic {
    .error(
      .badPath, at: text.place,
      vi: "`\(text.value)` không dùng làm đường dẫn được", en: "`\(text.value)` cannot be used as a path",
      hint: Bilingual(
        vi: "dùng chữ, số và dấu gạch nối, ví dụ `lich-tiem-chung`",
        en: "use letters, digits and hyphens, such as `lich-tiem-chung`"))
  }

  static func badDate(_ text: Located<String>, _ error: DateParseError) -> Diagnostic {
    let written = text.value
    let example = Bilingual(
      vi: "viết như `09/03/2026`, `2026-03-09` hoặc `2026-03-09 08:30`",
      en: "write it like `2026-03-09`, `2026-03-09 08:30` or `09/03/2026`")
    let (message, hint): (Bilingual, Bilingual) =
      switch error.reason {
      case .dayDoesNotExist:
        (
          Bilingual(vi: "ngày `\(written)` không có trong lịch", en: "the date `\(written)` does not exist"),
          Bilingual(vi: "xem lại ngày cuối tháng", en: "check the last day of the month")
        )
      case .monthDoesNotExist(let suggestion):
        (
          Bilingual(
            vi: "không có tháng như trong `\(written)`", en: "there is no such month as in `\(written)`"),
          suggestion.map { .didYouMean($0.short(in: .vietnamese)) }
            ?? Bilingual(
              vi: "ngày đứng trước tháng: `09/03/2026`", en: "the day comes before the month: `09/03/2026`")
        )
      case .twoDigitYear:
        (
          Bilingual(
            vi: "năm trong `\(written)` chỉ có hai chữ số", en: "the year in `\(written)` has only two digits"
          ),
          Bilingual(vi: "viết đủ bốn chữ số của năm", en: "write the year with four digits")
        )
      case .badTime:
        (
          Bilingual(vi: "giờ trong `\(written)` không đúng", en: "the time in `\(written)` is not right"),
          Bilingual(vi: "viết như `08:30` hoặc `08h30`", en: "write it like `08:30`")
        )
      case .yearOutOfRange, .badOffset, .notADate:
        (Bilingual(vi: "`\(written)` không phải là ngày", en: "`\(written)` is not a date"), example)
      }
    let place =
      text.place.line == 0
      ? text.place
      : SourcePlace(
        file: text.place.file, line: text.place.line, column: text.place.column + error.offset,
        length: min(error.length, max(1, text.place.length - error.offset)))
    return Diagnostic(severity: .error, code: .badDate, place: place, message: message, hint: hint)
  }
}
