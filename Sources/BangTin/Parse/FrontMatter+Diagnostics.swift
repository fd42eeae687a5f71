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

  /// `key` as written, in a text that introduces its folder, or in one without a date.
  static func keyWithoutEffect(_ key: String, inIntroduction: Bool, at place: SourcePlace) -> Diagnostic {
    let (vi, en) =
      inIntroduction
      ? (
        "`index.md` giới thiệu cả thư mục nên mục `\(key)` không có tác dụng",
        "`index.md` introduces its folder, so its `\(key)` has no effect"
      )
      : (
        "mục `\(key)` chỉ có tác dụng ở bài có ngày đăng", "`\(key)` only has an effect in a post with a date"
      )
    return .warning(
      .keyWithoutEffect, at: place, vi: vi, en: en,
      hint: inIntroduction
        ? Bilingual(
          vi: "xóa dòng này, hoặc đổi tên tệp nếu đây là một bài",
          en: "delete the line, or rename the file if this is a post")
        : Bilingual(
          vi: "thêm dòng `ngày: 09/03/2026`, hoặc xóa dòng này",
          en: "add a line `date: 2026-03-09`, or delete this one"))
  }

  static func badSlug(_ text: Located<String>) -> Diagnostic {
    .error(
      .badPath, at: text.place,
      vi: "`\(text.value)` không dùng làm đường dẫn được", en: "`\(text.value)` cannot be used as a path",
      hint: Bilingual(
        vi: "dùng chữ, số và dấu gạch nối, ví dụ `lich-tiem-chung`",
        en: "use letters, digits and hyphens, such as `lich-tiem-chung`"))
  }

  static func badAlias(_ text: Located<String>) -> Diagnostic {
    .error(
      .badPath, at: text.place,
      vi: "`\(text.value)` không dùng làm địa chỉ cũ được",
      en: "`\(text.value)` cannot be used as an old address",
      hint: Bilingual(
        vi: "viết phần đứng sau tên miền, không dấu, ví dụ `/tin-tuc/12.html` hoặc `/tin-tuc/12/`",
        en: "write what followed the host's name, in ASCII, such as `/tin-tuc/12.html` or `/tin-tuc/12/`"))
  }

  static func badDate(_ text: Located<String>, _ error: DateParseError) -> Diagnostic {
    let (message, hint) = words(for: error, in: text.value)
    return Diagnostic(
      severity: .error, code: .badDate, place: text.place(ofBytes: error.offset, error.length),
      message: message, hint: hint)
  }

  /// The date that the file's name starts with.
  static func badDate(inNameOf file: String, _ written: String, _ error: DateParseError) -> Diagnostic {
    let (message, _) = words(for: error, in: written)
    return .error(
      .badDate, at: SourcePlace(file: file), vi: message.vi, en: message.en,
      hint: Bilingual(
        vi: "sửa ngày ở đầu tên tệp, hoặc thêm dòng `ngày: 09/03/2026`",
        en: "correct the date in the file's name, or add a line `date: 2026-03-09`"))
  }

  /// The name begins with `date` in a form that is not read, and goes on with `rest`.
  static func dateInAnotherForm(
    inNameOf file: String, _ date: CivilDate, _ rest: Substring
  ) -> Diagnostic {
    let name = date.iso8601 + (rest.isEmpty ? "" : "-" + rest) + ".md"
    return .warning(
      .badDate, at: SourcePlace(file: file),
      vi: "ngày ở đầu tên tệp viết kiểu khác nên không được đọc: bài không có ngày, không vào danh sách nào",
      en:
        "the date in the file's name is written another way and is not read: the text has no date and is in no list",
      hint: Bilingual(
        vi: "đổi tên tệp thành `\(name)`, hoặc thêm dòng `ngày: \(date.short(in: .vietnamese))`",
        en: "rename the file to `\(name)`, or add a line `date: \(date.iso8601)`"))
  }

  static func words(for error: DateParseError, in written: String) -> (Bilingual, Bilingual) {
    switch error.reason {
    case .dayDoesNotExist:
      (
        Bilingual(vi: "ngày `\(written)` không có trong lịch", en: "the date `\(written)` does not exist"),
        Bilingual(vi: "xem lại tháng đó có bao nhiêu ngày", en: "check how many days that month has")
      )
    case .monthDoesNotExist(let suggestion):
      (
        Bilingual(
          vi: "không có tháng như trong `\(written)`", en: "there is no such month as in `\(written)`"),
        suggestion.map { .didYouMean($0.short(in: .vietnamese)) }
          ?? Bilingual(
            vi: "tháng là số từ 1 đến 12, viết sau ngày: `09/03/2026`",
            en: "the month is a number from 1 to 12, after the day: `09/03/2026`")
      )
    case .twoDigitYear:
      (
        Bilingual(
          vi: "năm trong `\(written)` chỉ có hai chữ số", en: "the year in `\(written)` has only two digits"),
        Bilingual(vi: "viết đủ bốn chữ số của năm", en: "write the year with four digits")
      )
    case .badTime:
      (
        Bilingual(vi: "giờ trong `\(written)` không đúng", en: "the time in `\(written)` is not right"),
        Bilingual(vi: "viết như `08:30` hoặc `08h30`", en: "write it like `08:30`")
      )
    case .badOffset:
      (
        Bilingual(vi: "múi giờ trong `\(written)` không đúng", en: "the offset in `\(written)` is not right"),
        Bilingual(vi: "viết `+07:00`, hoặc bỏ phần này", en: "write `+07:00`, or leave it out")
      )
    case .yearOutOfRange:
      (
        Bilingual(
          vi: "năm trong `\(written)` không nằm trong khoảng 1900–2200",
          en: "the year in `\(written)` is not within 1900–2200"),
        Bilingual(vi: "sửa lại năm", en: "correct the year")
      )
    case .notADate:
      (
        Bilingual(vi: "`\(written)` không phải là ngày", en: "`\(written)` is not a date"),
        Bilingual(
          vi: "viết như `09/03/2026`, `2026-03-09` hoặc `2026-03-09 08:30`",
          en: "write it like `2026-03-09`, `2026-03-09 08:30` or `09/03/2026`")
      )
    }
  }
}

extension Located<String> {
  /// The place of a part of the text, given in bytes; always inside the place of the whole.
  fileprivate func place(ofBytes offset: Int, _ length: Int) -> SourcePlace {
    let bytes = value.utf8.prefix(offset + length)
    let before = String(decoding: bytes.prefix(offset), as: UTF8.self).count
    let characters = String(decoding: bytes.dropFirst(offset), as: UTF8.self).count
    let quote = place.length == value.count + 2 ? 1 : 0
    let start = min(quote + before, place.length - 1)
    guard place.line > 0, place.length >= value.count else { return place }
    return SourcePlace(
      file: place.file, line: place.line, column: place.column + start,
      length: min(characters, place.length - start))
  }
}
